package io.leadflow.simulation.eventlog;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of an XES document, one after another, as the schema spells them. */
final class XesElements {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    /** What XML 1.0 has no place for, not even escaped. */
    private static final Pattern UNWRITABLE =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    XesElements(OutputStream out) throws IOException {
        String utf8 = StandardCharsets.UTF_8.name();
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, utf8);
            xml.writeStartDocument(utf8, "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void begin(String name, String... attributes) throws IOException {
        try {
            xml.writeStartElement(name);
            write(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void empty(String name, String... attributes) throws IOException {
        try {
            xml.writeEmptyElement(name);
            write(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    void end() throws IOException {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void finish() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An XES attribute of the type that its value has. */
    void attribute(String key, Object value) throws IOException {
        switch (value) {
            case String text -> empty("string", "key", key, "value", writable(text));
            case OffsetDateTime time -> empty("date", "key", key, "value", TIME.format(time));
            case Long number -> empty("int", "key", key, "value", number.toString());
            case BigDecimal amount -> empty("float", "key", key, "value", amount.toPlainString());
            case Double number -> empty("float", "key", key, "value", number.toString());
            case Boolean flag -> empty("boolean", "key", key, "value", flag.toString());
            default -> throw new IllegalArgumentException("no type in XES for " + value);
        }
    }

    private static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
    }

    private static IOException failed(XMLStreamException e) {
        return e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
}
