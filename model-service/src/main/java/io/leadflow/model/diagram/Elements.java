package io.leadflow.model.diagram;

import io.leadflow.model.wording.Words;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML elements; attributes are given as names and values in turn. */
final class Elements {
    private final XMLStreamWriter out;

    Elements(XMLStreamWriter out) {
        this.out = out;
    }

    void open(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], Words.legal(attributes[i + 1]));
        }
    }

    void close() throws XMLStreamException {
        out.writeEndElement();
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        open(name, attributes);
        close();
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        out.writeCharacters(Words.legal(text));
        close();
    }
}
