package io.leadflow.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whose processes, runs and statistics are meant; nothing goes from one to another. */
public record Workspace(@JsonValue String id) {
    /** Lower-case letters, digits and hyphens, 1 to 63 characters, no hyphen first. */
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,62}";

    private static final Pattern ID = Pattern.compile(PATTERN);

    /** The only one where nobody signs in; records that name none are of it. */
    public static final Workspace DEFAULT = new Workspace();

    @JsonCreator
    public Workspace {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(id + " is no workspace");
        }
    }

    /** The default one; records leave out what is equal to it. */
    private Workspace() {
        this("default");
    }

    /** Empty where the id is none. */
    public static Optional<Workspace> of(String id) {
        return Optional.ofNullable(id)
                .filter(text -> ID.matcher(text).matches())
                .map(Workspace::new);
    }

    @Override
    public String toString() {
        return id;
    }
}
