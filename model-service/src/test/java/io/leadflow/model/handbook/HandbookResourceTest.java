package io.leadflow.model.handbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@QuarkusTest
class HandbookResourceTest extends ServiceTest {
    private static final String HANDBOOK = "/processes/{id}/versions/{version}/handbook";

    private final String id = Samples.id();

    /** One page for the diagram, one a stage, the rest for sources, metrics, guardrails, agenda. */
    @ParameterizedTest
    @CsvSource({
        "b2b-saas, en, 14, Qualification|What to do|What must not be touched|To be agreed|Won",
        "b2b-saas, ru, 14, Квалификация|Что делать|Чего нельзя нарушать|Нужно согласовать|Выиграно",
        "marketplace-seller-acquisition, en, 9, Consultation|Social media|Days to win|Papers"
                + " missing",
        "marketplace-seller-acquisition, ru, 10, Консультация|Социальные сети|Не хватает"
                + " документов",
    })
    void pdfHasItsPagesTextsAndFonts(String example, String lang, int pages, String words)
            throws IOException {
        // Given
        publish(id, Samples.example(example, id));

        // When
        byte[] pdf =
                given().queryParam("lang", lang)
                        .accept("application/pdf")
                        .get(HANDBOOK, id, 1)
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .extract()
                        .asByteArray();

        // Then
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains(words.split("\\|"));
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            assertThat(document.getPage(1).getMediaBox().getWidth())
                    .isLessThan(document.getPage(1).getMediaBox().getHeight());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(lang);
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            for (PDPage page : document.getPages()) {
                requireEmbeddedFonts(page);
            }
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
                        "## Sources of leads",
                        "## Metric dictionary",
                        "## What must not be touched",
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
        given().queryParam("format", "docx").get(HANDBOOK, id, 1).then().statusCode(400);
        given().get(HANDBOOK, id, 2)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:leadflow:problem:unknown-version"));
    }

    @Test
    void hostileNamesStayText() throws Exception {
        // Given
        String evil = "</style><script>alert(1)</script> *x* [y](z) | \\u0007&amp;";
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

    private static void requireEmbeddedFonts(PDPage page) throws IOException {
        for (COSName name : page.getResources().getFontNames()) {
            var font = page.getResources().getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            assertThat(font.getName()).contains("+DejaVuSans");
        }
    }

    private static Document parsed(String page) throws Exception {
        String body = page.substring(page.indexOf("<html"));
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body)));
    }
}
