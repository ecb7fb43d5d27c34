package io.leadflow.contracts;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import jakarta.validation.constraints.NotNull;

/** Primitive components of records, and those marked {@link NotNull}, must be there when read. */
final class RequiredFields extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
        boolean required = member.getRawType().isPrimitive() || member.hasAnnotation(NotNull.class);
        return required ? Boolean.TRUE : null;
    }
}
