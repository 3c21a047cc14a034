package dev.applyflow.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeInstallTest {
    /** Depends on a folder beside it, so that no registry is asked. */
    private static final String PACKAGE = """
        {"name": "ours", "version": "1.0.0", "dependencies": {"other": "file:other"}}\
        """;

    private static final String LOCK = """
        {
          "name": "ours",
          "version": "1.0.0",
          "lockfileVersion": 3,
          "packages": {
            "": {"name": "ours", "version": "1.0.0", "dependencies": {"other": "file:other"}},
            "other": {"version": "1.0.0"},
            "node_modules/other": {"resolved": "other", "link": true}
          }
        }\
        """;

    @TempDir
    Path folder;

    @Test
    void a_missing_node_is_told_with_what_to_install() {
        assertThatThrownBy(() -> NodeInstall.in(folder, "no-such-node"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("`no-such-node` cannot be run. Install Node.js 20 or later");
    }

    @Test
    void a_node_that_is_too_old_is_told_with_what_to_install() throws IOException {
        var old = Files.writeString(folder.resolve("node"), "#!/bin/sh\necho v18.20.4\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> NodeInstall.in(folder, old.toString()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("v18.20.4")
                .hasMessageContaining("Install Node.js 20 or later");
    }

    @Test
    void packages_are_installed_when_the_lock_file_is_new_and_not_again() throws IOException {
        writePackage(PACKAGE);
        var installed = folder.resolve("node_modules/.installed-lock.json");

        NodeInstall.in(folder);
        var first = Files.getLastModifiedTime(installed);
        NodeInstall.in(folder);
        var second = Files.getLastModifiedTime(installed);
        Files.writeString(folder.resolve("package-lock.json"), LOCK + "\n");
        NodeInstall.in(folder);

        assertThat(second).isEqualTo(first);
        assertThat(Files.readString(installed)).isEqualTo(LOCK + "\n");
    }

    @Test
    void what_npm_complains_about_is_told() throws IOException {
        writePackage(PACKAGE.replace("file:other\"", "file:other\", \"jose\": \"6.2.17\""));

        assertThatThrownBy(() -> NodeInstall.in(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("`npm ci` failed")
                .hasMessageContaining("Missing: jose@6.2.17 from lock file");
    }

    private void writePackage(String content) throws IOException {
        Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("other/package.json"), """
            {"name": "other", "version": "1.0.0"}\
            """);
        Files.writeString(folder.resolve("package.json"), content);
        Files.writeString(folder.resolve("package-lock.json"), LOCK);
    }
}
