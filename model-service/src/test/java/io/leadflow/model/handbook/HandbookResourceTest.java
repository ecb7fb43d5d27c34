package io.leadflow.model.handbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@QuarkusTest
class HandbookResourceTest extends ServiceTest {
    private static final String HANDBOOK = "/processes/{id}/versions/{version}/handbook";

    private final String id = Samples.id();

    /** One page for the diagram, then one a stage. */
    @ParameterizedTest
    @CsvSource({
        "b2b-saas, en, 7, Stage {0} of 7, Qualification|What to do|What must not be touched|To be"
                + " agreed|Won|Social media",
        "b2b-saas, ru, 7, Этап {0} из 7, Квалификация|Что делать|Чего нельзя нарушать|Нужно"
                + " согласовать|Выиграно|Социальные сети",
        "marketplace-seller-acquisition, en, 3, Stage {0} of 3, Consultation|Social media|Days to"
                + " win|Papers missing",
        "marketplace-seller-acquisition, ru, 3, Этап {0} из 3, Консультация|Социальные сети|Не"
                + " хватает документов",
    })
    void pdfHasItsPagesTextsAndFonts(
            String example, String lang, int stages, String heading, String words)
            throws IOException {
        // Given
        publish(id, Samples.example(example, id));

        // When
        byte[] pdf = pdf(lang);

        // Then
        List<String> pages = PdfText.pages(pdf);
        for (int stage = 1; stage <= stages; stage++) {
            assertThat(pages.get(stage)).contains(heading.replace("{0}", String.valueOf(stage)));
        }
        assertThat(pages.get(stages + 1)).doesNotContain(heading.substring(0, 5));
        assertThat(String.join("", pages)).contains(words.split("\\|"));
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.strip().lines()).hasSizeGreaterThan(5));
    }

    @Test
    void pdfIsTaggedAndItsFirstPageIsForTheWall() throws IOException {
        // Given
        publish(id, Samples.yaml(id));

        // When
        byte[] pdf = pdf("ru");

        // Then
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle wall = document.getPage(0).getMediaBox();
            PDRectangle stage = document.getPage(1).getMediaBox();
            assertThat(wall.getWidth()).isCloseTo(PDRectangle.A4.getHeight(), within(1f));
            assertThat(wall.getHeight()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
            assertThat(stage.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void aStageWithMuchToSayStaysOnItsPage() throws IOException {
        // Given
        String todo = "    todo:\n" + "      - {en: Call them and ask what they need}\n".repeat(28);
        String role = "    role: sales\n";
        publish(id, Samples.yaml(id).replace(role, role + todo));

        // When
        List<String> pages = PdfText.pages(pdf("en"));

        // Then
        assertThat(pages.get(1)).contains("Stage 1 of 2", "28.", "When a lead is lost");
        assertThat(pages.get(2)).contains("Stage 2 of 2", "28.", "When a lead is lost");
    }

    @Test
    void whoeverHasItAlreadyIsToldSo() {
        // Given
        publish(id, Samples.yaml(id));

        for (String format : List.of("html", "pdf", "markdown")) {
            // When
            String tag = given().queryParam("format", format).get(HANDBOOK, id, 1).header("ETag");

            // Then
            given().queryParam("format", format)
                    .header("If-None-Match", tag)
                    .get(HANDBOOK, id, 1)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void pageIsWellFormedAndLoadsNothing() throws Exception {
        // Given
        publish(id, Samples.rich(id));

        // When
        Response answer = given().header("Accept-Language", "ru").get(HANDBOOK, id, "latest");

        // Then
        answer.then().statusCode(200).contentType("text/html;charset=UTF-8");
        Document page = parsed(answer.asString());
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("ru");
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("section").getLength()).isEqualTo(1 + 7 + 4);
        assertThat(answer.asString())
                .doesNotContain("<script", "<link", "src=", "@import", "url(", "bookmark");
    }

    @Test
    void markdownHasTheSameParts() {
        // Given
        publish(id, Samples.yaml(id));

        // When
        String text =
                given().queryParam("format", "markdown")
                        .get(HANDBOOK, id, 1)
                        .then()
                        .extract()
                        .asString();

        // Then
        assertThat(text.lines().filter(line -> line.startsWith("## ")))
                .containsExactly(
                        "## First call",
                        "## Offer",
                        "## Metric dictionary",
                        "## What must not be touched",
                        "## Sources of leads",
                        "## To be agreed");
        assertThat(text).startsWith("# Minimal process").contains("- Offer: 40%");
    }

    @Test
    void formatIsNegotiated() {
        // Given
        publish(id, Samples.yaml(id));

        // When, Then
        type("text/markdown", "text/markdown");
        type("application/pdf;q=0.2, text/html;q=0.9", "text/html");
        type("*/*", "text/html");
        given().accept("image/png").get(HANDBOOK, id, 1).then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource({
        "1, format, docx, en, 400, Invalid parameter, '\"docx\" is not known.'",
        "1, format, docx, ru, 400, Недопустимый параметр, 'Неизвестное значение: «docx».'",
        "1, lang, de, en, 400, Invalid parameter, '\"de\" is not known.'",
        "1, run, x, ru, 400, Недопустимый параметр, '«x» — не идентификатор прогона.'",
        "9, lang, en, ru, 404, Unknown version,",
        "9, lang, ru, en, 404, Неизвестная версия,",
    })
    void whatCannotBeHadIsToldInBothLanguages(
            int version,
            String parameter,
            String value,
            String accepted,
            int status,
            String title,
            String message) {
        // Given
        publish(id, Samples.yaml(id));

        // When, Then
        given().header("Accept-Language", accepted)
                .queryParam(parameter, value)
                .get(HANDBOOK, id, version)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("title", equalTo(title))
                .body("problems[0].message", equalTo(message));
    }

    @Test
    void hostileNamesStayText() throws Exception {
        // Given
        String evil = "</style><script>alert(1)</script> *x* [y](z) | \\u202e&amp;";
        publish(id, Samples.yaml(id).replace("en: Minimal process", "en: \"" + evil + "\""));

        // When
        String page = given().get(HANDBOOK, id, 1).asString();
        String text = given().queryParam("format", "markdown").get(HANDBOOK, id, 1).asString();

        // Then
        assertThat(parsed(page).getElementsByTagName("script").getLength()).isZero();
        assertThat(page).doesNotContain("<script");
        assertThat(text)
                .contains(
                        "\\</style\\>\\<script\\>alert\\(1\\)\\</script\\> \\*x\\* \\[y\\]\\(z\\)"
                                + " \\|");
        given().queryParam("format", "pdf").get(HANDBOOK, id, 1).then().statusCode(200);
    }

    private void type(String accept, String type) {
        given().accept(accept)
                .get(HANDBOOK, id, 1)
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    private byte[] pdf(String lang) {
        return given().queryParam("lang", lang)
                .accept("application/pdf")
                .get(HANDBOOK, id, 1)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static Document parsed(String page) throws Exception {
        String body = page.substring(page.indexOf("<html"));
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body)));
    }
}
