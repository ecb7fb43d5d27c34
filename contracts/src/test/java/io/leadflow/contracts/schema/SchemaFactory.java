package io.leadflow.contracts.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.definition.Ids;
import io.leadflow.contracts.definition.Weekday;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes JSON Schemas (2020-12) of the contracts' records. */
final class SchemaFactory {
    private static final Map<Class<?>, String> FORMATS =
            Map.of(
                    LocalDate.class, "date",
                    LocalDateTime.class, "date-time-local",
                    Instant.class, "date-time",
                    UUID.class, "uuid",
                    URI.class, "uri-reference");

    /** Keys of maps that are no ids, by the property that holds the map. */
    private static final Map<String, String> KEYS =
            Map.of(
                    "quantiles", "(0(\\.[0-9]+)?|1(\\.0+)?)",
                    "attributes", Ids.ATTRIBUTE,
                    "categories", Ids.CATEGORY);

    private final SchemaGenerator generator;

    /**
     * @param strict whether unknown properties are refused
     */
    SchemaFactory(boolean strict) {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                new JacksonModule(
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE,
                                        JacksonOption.SKIP_SUBTYPE_LOOKUP,
                                        JacksonOption.IGNORE_TYPE_INFO_TRANSFORM))
                        .with(
                                new JakartaValidationModule(
                                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                        .with(
                                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                                Option.PLAIN_DEFINITION_KEYS);
        if (strict) {
            config.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        }
        config.forTypesInGeneral()
                .withPropertySorter(Comparator.comparingInt(unused -> 0))
                .withCustomDefinitionProvider(SchemaFactory::formatted)
                .withCustomDefinitionProvider(SchemaFactory::union)
                .withCustomDefinitionProvider(new Member())
                .withCustomDefinitionProvider(new Inline());
        config.forFields()
                .withRequiredCheck(field -> field.getRawMember().getType().isPrimitive())
                .withInstanceAttributeOverride(
                        (node, field, context) -> keys(node, field.getName(), field.getType()))
                .withInstanceAttributeOverride((node, field, context) -> anchored(node));
        generator = new SchemaGenerator(config.build());
    }

    JsonNode schema(Class<?> type, String name) {
        ObjectNode generated = generator.generateSchema(type);
        ObjectNode schema = generated.objectNode();
        schema.set("$schema", generated.get("$schema"));
        schema.put("$id", "urn:leadflow:schema:" + name);
        return schema.setAll(generated);
    }

    private static CustomDefinition formatted(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        if (JsonNode.class.isAssignableFrom(type.getErasedType())) {
            return new CustomDefinition(node.put("type", "object"), true);
        }
        if (type.getErasedType() == Workspace.class) {
            String pattern = "^" + Workspace.PATTERN + "$";
            return new CustomDefinition(node.put("type", "string").put("pattern", pattern), true);
        }
        String format = FORMATS.get(type.getErasedType());
        return format == null
                ? null
                : new CustomDefinition(node.put("type", "string").put("format", format), true);
    }

    /** A union is told by "type"; only the branch of that type is checked and reported. */
    private static CustomDefinition union(ResolvedType type, SchemaGenerationContext context) {
        JsonSubTypes union = type.getErasedType().getAnnotation(JsonSubTypes.class);
        if (union == null) {
            return null;
        }
        ObjectNode node = context.getGeneratorConfig().createObjectNode().put("type", "object");
        ArrayNode names = node.putObject("properties").putObject("type").putArray("enum");
        node.putArray("required").add("type");
        ArrayNode branches = node.putArray("allOf");
        for (JsonSubTypes.Type member : union.value()) {
            names.add(member.name());
            ObjectNode branch = branches.addObject();
            ObjectNode condition = branch.putObject("if");
            condition.putObject("properties").putObject("type").put("const", member.name());
            condition.putArray("required").add("type");
            ResolvedType memberType = context.getTypeContext().resolve(member.value());
            branch.set("then", context.createDefinitionReference(memberType));
        }
        return new CustomDefinition(
                node,
                CustomDefinition.DefinitionType.STANDARD,
                CustomDefinition.EXCLUDING_ATTRIBUTES);
    }

    private static void keys(ObjectNode node, String field, ResolvedType type) {
        if (!Map.class.isAssignableFrom(type.getErasedType()) || "labels".equals(field)) {
            return;
        }
        Class<?> key = type.typeParametersFor(Map.class).get(0).getErasedType();
        ObjectNode names = node.putObject("propertyNames");
        if (key == Weekday.class) {
            ArrayNode days = names.putArray("enum");
            for (Weekday day : Weekday.values()) {
                days.add(day.name().toLowerCase(Locale.ROOT));
            }
        } else if (key == LocalDate.class) {
            names.put("format", "date");
        } else {
            names.put("pattern", "^" + KEYS.getOrDefault(field, Ids.PATTERN) + "$");
        }
    }

    /** Bean Validation means the whole text, JSON Schema any part of it. */
    private static void anchored(ObjectNode node) {
        if (node.get("pattern") instanceof TextNode pattern && !pattern.asText().startsWith("^")) {
            node.put("pattern", "^" + pattern.asText() + "$");
        }
    }

    /** Maps are shown where they are used. */
    private static final class Inline implements CustomDefinitionProviderV2 {
        @Override
        public CustomDefinition provideCustomSchemaDefinition(
                ResolvedType type, SchemaGenerationContext context) {
            return Map.class.isAssignableFrom(type.getErasedType())
                    ? new CustomDefinition(context.createStandardDefinition(type, this), true)
                    : null;
        }
    }

    /** A member of a union: its own properties and the "type" that tells it. */
    private static final class Member implements CustomDefinitionProviderV2 {
        @Override
        public CustomDefinition provideCustomSchemaDefinition(
                ResolvedType type, SchemaGenerationContext context) {
            for (Class<?> parent : type.getErasedType().getInterfaces()) {
                JsonSubTypes union = parent.getAnnotation(JsonSubTypes.class);
                if (union != null) {
                    return new CustomDefinition(member(type, union, context));
                }
            }
            return null;
        }

        private ObjectNode member(
                ResolvedType type, JsonSubTypes union, SchemaGenerationContext context) {
            ObjectNode standard = context.createStandardDefinition(type, this);
            ObjectNode properties = context.getGeneratorConfig().createObjectNode();
            for (JsonSubTypes.Type member : union.value()) {
                if (member.value() == type.getErasedType()) {
                    properties.putObject("type").put("const", member.name());
                }
            }
            if (standard.get("properties") instanceof ObjectNode own) {
                properties.setAll(own);
            }
            standard.set("properties", properties);
            return standard;
        }
    }
}
