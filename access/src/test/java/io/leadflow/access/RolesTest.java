package io.leadflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolesTest {
    @Test
    void aRoleContainsThoseBeforeIt() {
        // When, Then
        assertThat(Roles.within("viewer")).containsExactly("viewer");
        assertThat(Roles.within("modeller")).containsExactly("viewer", "analyst", "modeller");
        assertThat(Roles.within("admin")).contains("modeller").endsWith("admin");
    }

    @Test
    void aNameThatIsNoRoleContainsNothing() {
        // When, Then
        assertThat(Roles.within("offline_access")).isEmpty();
    }
}
