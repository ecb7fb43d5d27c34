package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.leadflow.contracts.problem.Messages;
import io.leadflow.contracts.problem.Problem;
import java.io.IOException;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;

/** Parses documents within limits: size, nesting, no key twice, no YAML anchors. */
final class DocumentParser {
    static final int MAX_BYTES = 1 << 20;
    private static final int MAX_NESTING = 32;

    static final DocumentParser JSON =
            new DocumentParser(
                    JsonFactory.builder().streamReadConstraints(limits()).build(), Malformed.JSON);
    static final DocumentParser YAML = new DocumentParser(yamlFactory(), Malformed.YAML);

    private final ObjectMapper mapper;
    private final String code;

    private DocumentParser(JsonFactory factory, String code) {
        factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper = new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.code = code;
    }

    sealed interface Parsed {
        record Tree(JsonNode document) implements Parsed {}

        record Failed(Problem problem) implements Parsed {}
    }

    Parsed parse(byte[] document, Locale locale) {
        if (document.length > MAX_BYTES) {
            return failed(locale, Malformed.TOO_LARGE, document.length, MAX_BYTES);
        }
        try (JsonParser parser = NoAliases.in(mapper.createParser(document), locale)) {
            JsonNode tree = mapper.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                return failed(locale, code, 1, 1, Messages.text(locale, "empty-document"));
            }
            return new Parsed.Tree(tree);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            return failed(locale, code, at.getLineNr(), at.getColumnNr(), firstLine(e));
        } catch (IOException e) {
            return failed(locale, code, 1, 1, e.getMessage());
        }
    }

    private static Parsed failed(Locale locale, String code, Object... args) {
        return new Parsed.Failed(Messages.problem(locale, code, "", args));
    }

    private static String firstLine(JsonProcessingException e) {
        String line = e.getOriginalMessage().lines().findFirst().orElse("");
        return line.replaceFirst(" \\(start marker at .*", "");
    }

    private static StreamReadConstraints limits() {
        return StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build();
    }

    private static YAMLFactory yamlFactory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setNestingDepthLimit(MAX_NESTING);
        return YAMLFactory.builder().loaderOptions(options).streamReadConstraints(limits()).build();
    }
}
