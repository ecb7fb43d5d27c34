package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Opens CSV as a person does, and tells which types the cells have got. */
final class LibreOffice {
    /**
     * Comma, quote, UTF-8, from line 1, English (USA), quoted fields may be numbers, and special
     * numbers are detected: what the dialog of LibreOffice offers when it opens a file, with
     * "Detect special numbers" ticked.
     */
    private static final String AS_CSV = "CSV:44,34,76,1,,1033,false,true";

    private static final int MINUTES = 3;
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private final Path program;

    private LibreOffice(Path program) {
        this.program = program;
    }

    /** The one that is on the path; none where it is not installed. */
    static Optional<LibreOffice> installed() {
        return Arrays.stream(System.getenv("PATH").split(Pattern.quote(":")))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(LibreOffice::new);
    }

    /** A cell: float, date, string or boolean, and what it says. */
    record Cell(String type, String value) {}

    /**
     * The rows of a table by the names in its first row; empty cells are left out.
     *
     * @param folder for the files
     */
    List<Map<String, Cell>> open(String csv, Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("table.csv"), csv);
        convert(file, folder);
        List<List<Cell>> rows = rows(folder.resolve("table.fods"));
        return rows.stream().skip(1).map(row -> named(rows.getFirst(), row)).toList();
    }

    private static Map<String, Cell> named(List<Cell> header, List<Cell> row) {
        Map<String, Cell> named = new TreeMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) != null) {
                named.put(header.get(i).value(), row.get(i));
            }
        }
        return named;
    }

    private void convert(Path file, Path folder) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                program.toString(),
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--infilter=" + AS_CSV,
                                "--convert-to",
                                "fods",
                                "--outdir",
                                folder.toString(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("soffice.log").toFile())
                        .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(folder.resolve("soffice.log")))
                .isTrue();
    }

    private static List<List<Cell>> rows(Path file)
            throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        NodeList found =
                parsers.newDocumentBuilder()
                        .parse(file.toFile())
                        .getElementsByTagNameNS(TABLE, "table-row");
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            rows.add(cells((Element) found.item(i)));
        }
        return rows;
    }

    /** Equal cells side by side are one element. */
    private static List<Cell> cells(Element row) {
        List<Cell> cells = new ArrayList<>();
        NodeList found = row.getElementsByTagNameNS(TABLE, "table-cell");
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            String times = element.getAttributeNS(TABLE, "number-columns-repeated");
            Cell cell = cell(element);
            for (int n = times.isEmpty() ? 1 : Integer.parseInt(times); n > 0; n--) {
                if (cell != null || i < found.getLength() - 1) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static Cell cell(Element element) {
        String type = element.getAttributeNS(OFFICE, "value-type");
        return switch (type) {
            case "" -> null;
            case "float" -> new Cell(type, element.getAttributeNS(OFFICE, "value"));
            case "date" -> new Cell(type, element.getAttributeNS(OFFICE, "date-value"));
            case "boolean" -> new Cell(type, element.getAttributeNS(OFFICE, "boolean-value"));
            default -> new Cell(type, element.getTextContent().strip());
        };
    }
}
