package dev.applyflow.core.campaign;

import java.util.Locale;

/** What a recipient sees as the résumé's name: no folders, nothing a mail header or a file system would stumble over. */
final class ResumeFilename {
    private static final int MAX_LENGTH = 120;
    private static final String EXTENSION = ".pdf";

    private ResumeFilename() {}

    static String safe(String filename) {
        String base = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\"<>:|?*;]", "")
                .strip();
        String stem = base.toLowerCase(Locale.ROOT).endsWith(EXTENSION)
                ? base.substring(0, base.length() - EXTENSION.length())
                : base;
        String named = stem.isBlank() ? "resume" : stem;
        int end = Math.min(named.length(), MAX_LENGTH - EXTENSION.length());
        // Half of a surrogate pair is no character.
        return named.substring(0, Character.isHighSurrogate(named.charAt(end - 1)) ? end - 1 : end) + EXTENSION;
    }
}
