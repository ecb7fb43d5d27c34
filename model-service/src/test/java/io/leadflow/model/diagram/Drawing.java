package io.leadflow.model.diagram;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.model.wording.Words;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A diagram as it is sent, parsed again. */
final class Drawing {
    private final Document document;

    private Drawing(Document document) {
        this.document = document;
    }

    static Drawing of(ProcessDefinition definition, Locale locale) {
        return parsed(Svg.of(Diagram.of(definition, Words.in(locale), Figures.later())));
    }

    static Drawing parsed(String svg) {
        try {
            return new Drawing(
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(svg))));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** Elements with an attribute. */
    List<Element> with(String attribute) {
        NodeList all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(element -> element.hasAttribute(attribute))
                .toList();
    }

    /** Values of an attribute, in the order of the document. */
    List<String> values(String attribute) {
        return with(attribute).stream().map(e -> e.getAttribute(attribute)).toList();
    }

    /** All texts of one kind inside an element. */
    static String texts(Element element, String type) {
        NodeList all = element.getElementsByTagName("text");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.getLength(); i++) {
            Element line = (Element) all.item(i);
            if (line.getAttribute("class").equals(type)) {
                text.append(text.isEmpty() ? "" : " ").append(line.getTextContent());
            }
        }
        return text.toString();
    }
}
