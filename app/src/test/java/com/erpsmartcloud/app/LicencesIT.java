package com.erpsmartcloud.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the list that the build has made of this program's libraries.
class LicencesIT {

    @Test
    void everyLibraryHasALicenceWeMayShip() throws IOException {
        LicenceList list = LicenceList.of(made());
        assertThat(list.rows()).as("libraries found").hasSizeGreaterThan(20);
        assertThat(list.refused())
                .as("licences not allowed; a new name for a known one belongs into app/pom.xml")
                .isEmpty();
    }

    @Test
    void theListInDocsIsTheOneMadeByTheBuild() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "licences.md")))
                .as("after a change of libraries copy app/target/licences.md over it")
                .isEqualToNormalizingNewlines(made());
    }

    private static String made() throws IOException {
        return Files.readString(Path.of("target", "licences.md"));
    }
}
