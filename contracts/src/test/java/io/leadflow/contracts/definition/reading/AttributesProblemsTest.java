package io.leadflow.contracts.definition.reading;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Problems of attributes. */
class AttributesProblemsTest extends EditsTest {

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "malformed-key",
                        "/attributes/Segment",
                        "  segment:\n    name",
                        "  Segment:\n    name"),
                edit("malformed-key", "/attributes/deal-size", "  fit:\n", "  deal-size:\n"),
                edit(
                        "malformed-key",
                        "/attributes/segment/value/categories/ smb",
                        "{smb: 0.7",
                        "{\" smb\": 0.7"),
                edit("reserved-attribute", "/attributes/value", "  fit:\n", "  value:\n"),
                edit("reserved-attribute", "/attributes/in", "  fit:\n", "  in:\n"),
                edit(
                        "attribute-without-value",
                        "/attributes/segment/value",
                        "value: {categories: {smb: 0.7, Mid-market: 0.2, Крупный бизнес: 0.1}}",
                        "value: {}"),
                edit(
                        "attribute-of-two-kinds",
                        "/attributes/fit/value",
                        "value: {number: {type: normal",
                        "value: {categories: {a: 1}, number: {type: normal"),
                edit(
                        "attribute-kind",
                        "/attributes/fit/bySource/fair",
                        "fair: {number: {type: uniform, min: -0.5, max: 1.5}}",
                        "fair: {categories: {good: 1}}"),
                edit(
                        "unknown-category",
                        "/attributes/segment/bySource/fair/categories/smbs",
                        "fair: {categories: {smb: 0.2",
                        "fair: {categories: {smbs: 0.2"),
                edit(
                        "unknown-category",
                        "/attributes/segment/bySource/fair/categories/startups",
                        "fair: {categories: {smb: 0.2",
                        "fair: {categories: {startups: 0.2"),
                edit(
                        "unknown-reference",
                        "/attributes/segment/bySource/fairs",
                        "      fair: {categories",
                        "      fairs: {categories"),
                edit(
                        "category-shares",
                        "/attributes/segment/value/categories",
                        "{smb: 0.7,",
                        "{smb: 0.6,"),
                edit(
                        "category-shares",
                        "/attributes/segment/bySource/fair/categories",
                        "fair: {categories: {smb: 0.2",
                        "fair: {categories: {smb: 0.3"),
                edit(
                        "out-of-range",
                        "/attributes/segment/value/categories/smb",
                        "{smb: 0.7, Mid",
                        "{smb: -0.7, Mid"),
                edit(
                        "distribution-bounds",
                        "/attributes/fit/bySource/fair/number",
                        "max: 1.5",
                        "max: -1.5"),
                edit(
                        "distribution-incomplete",
                        "/attributes/fit/value/number",
                        "{type: normal, mean: 0, sd: 1, min: -4}",
                        "{type: normal, mean: 0}"),
                edit(
                        "empty-text",
                        "/attributes/segment/name",
                        "name: {en: Segment, ru: Сегмент}",
                        "name: {}"),
                edit(
                        "out-of-range",
                        "/regressDiscount",
                        "regressDiscount: 0.1",
                        "regressDiscount: 1.1"));
    }

    @Override
    String yaml() {
        return Example.RICH;
    }
}
