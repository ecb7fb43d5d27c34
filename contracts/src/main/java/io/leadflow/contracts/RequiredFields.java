package io.leadflow.contracts;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/**
 * Primitive components of records, and those marked {@link NotNull} or {@link NotEmpty}, must be
 * there when read, and not as null.
 */
final class RequiredFields extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final JsonSetter.Value NO_NULLS = JsonSetter.Value.forValueNulls(Nulls.FAIL);

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
        boolean required = member.getRawType().isPrimitive() || isMarked(member);
        return required ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        return isMarked(member) ? NO_NULLS : JsonSetter.Value.empty();
    }

    private static boolean isMarked(Annotated member) {
        return member.hasAnnotation(NotNull.class) || member.hasAnnotation(NotEmpty.class);
    }
}
