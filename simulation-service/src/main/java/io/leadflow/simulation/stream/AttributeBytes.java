package io.leadflow.simulation.stream;

import static io.leadflow.simulation.stream.EventBytes.ascii;

import io.leadflow.contracts.Wire;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.LeadAttributes;

/**
 * Writes the attributes of a lead. Names and categories are encoded once; categories are free text,
 * so they are escaped and in UTF-8.
 */
final class AttributeBytes {
    private static final byte[] OPEN = ascii(",\"attributes\":{");
    private static final byte[] CLOSE = ascii("}");

    private final byte[][] names;
    private final byte[][][] categories;

    AttributeBytes(CompiledProcess process) {
        int size = process.attributes().size();
        names = new byte[size][];
        categories = new byte[size][][];
        for (int i = 0; i < size; i++) {
            names[i] = ascii((i == 0 ? "" : ",") + '"' + process.attributes().get(i) + "\":");
            categories[i] = process.categories(i).stream().map(Wire::write).toArray(byte[][]::new);
        }
    }

    EventBytes write(LeadAttributes attributes, EventBytes out) {
        out.add(OPEN);
        for (int i = 0; i < attributes.size(); i++) {
            out.add(names[i]);
            if (attributes.isCategory(i)) {
                out.add(categories[i][attributes.category(i)]);
            } else {
                out.add(attributes.number(i));
            }
        }
        return out.add(CLOSE);
    }
}
