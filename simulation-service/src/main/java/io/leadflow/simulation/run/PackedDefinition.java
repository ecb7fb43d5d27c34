package io.leadflow.simulation.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A definition that is seldom asked for, in little memory: compressed, and shared by all runs that
 * simulated the same one.
 */
final class PackedDefinition {
    private static final Map<PackedDefinition, WeakReference<PackedDefinition>> SHARED =
            new WeakHashMap<>();

    private final byte[] bytes;

    private PackedDefinition(byte[] bytes) {
        this.bytes = bytes;
    }

    static PackedDefinition of(ProcessDefinition definition) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(Wire.write(definition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shared(new PackedDefinition(packed.toByteArray()));
    }

    private static PackedDefinition shared(PackedDefinition packed) {
        synchronized (SHARED) {
            WeakReference<PackedDefinition> before = SHARED.get(packed);
            PackedDefinition known = before == null ? null : before.get();
            if (known != null) {
                return known;
            }
            SHARED.put(packed, new WeakReference<>(packed));
            return packed;
        }
    }

    ProcessDefinition unpacked() {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return Wire.read(in.readAllBytes(), ProcessDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedDefinition packed && Arrays.equals(bytes, packed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
