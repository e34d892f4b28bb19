package io.github.starrockssync.server.json;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;

/** Tells types that JSON is mapped to from those that hold a body as it is and that every runtime reads and writes. */
final class DataTypes {

    private static final List<Class<?>> RAW = List.of(
            CharSequence.class,
            byte[].class,
            char[].class,
            InputStream.class,
            Reader.class,
            File.class,
            StreamingOutput.class);

    private DataTypes() {}

    static boolean contains(Class<?> type) {
        for (Class<?> raw : RAW) {
            if (raw.isAssignableFrom(type)) {
                return false;
            }
        }
        return type != Object.class;
    }
}
