package dev.applyflow.function.parse.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.applyflow.core.recipient.ListFlaw;
import dev.applyflow.function.parse.xlsx.InflatedInput.Allowance;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before fastexcel reads it, which has no guards of its own. Zip and XML are read with the libraries
 * that fastexcel uses, set up as it does, so that both see the same; sizes are counted, never believed.
 */
final class WorkbookCheck {
    private static final int MAX_ENTRIES = 1_000;
    /** What may inflate whatever the file's size; beyond it, {@link #MAX_RATIO} counts too. */
    private static final long FREE_INFLATED = 10L * 1024 * 1024;

    private static final int MAX_RATIO = 100;

    private WorkbookCheck() {}

    /**
     * @param maxInflated bytes, of all parts together
     * @throws Refusal if this is no workbook, or none that can be read safely
     */
    static void check(byte[] file, long maxInflated) throws IOException {
        var channel = new SeekableInMemoryByteChannel(file);
        try (var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            var entries = Collections.list(zip.getEntries());
            checkEntries(entries);
            var allowance = new Allowance(Math.min(maxInflated, FREE_INFLATED + (long) MAX_RATIO * file.length));
            var content = new ContentCheck();
            for (var entry : entries) {
                check(zip, entry, allowance, content);
            }
            content.finish();
        }
    }

    private static void checkEntries(List<ZipArchiveEntry> entries) throws Refusal {
        if (entries.size() > MAX_ENTRIES) {
            throw Refusal.of(ListFlaw.PARTS, MAX_ENTRIES);
        }
        var names = entries.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .toList();
        var flaw = PackageKind.flawOf(names);
        if (flaw.isPresent()) {
            throw Refusal.of(flaw.get());
        }
        for (var entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Refusal.of(ListFlaw.PASSWORD);
            }
            if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
                throw Refusal.broken();
            }
        }
    }

    private static void check(ZipFile zip, ZipArchiveEntry entry, Allowance allowance, ContentCheck content)
            throws IOException {
        try (var input = new InflatedInput(zip.getInputStream(entry), allowance)) {
            try {
                content.check(XML.createXMLStreamReader(input));
            } catch (XMLStreamException | RuntimeException noXml) {
                Refusal refusal = refusalIn(noXml);
                if (refusal != null) {
                    throw refusal;
                }
                // A picture, say. If it is a part that fastexcel needs, fastexcel will come to the same end.
                input.drain();
            }
        }
    }

    /** The parser wraps what its input throws, and differently where it reads a text only when it is asked for. */
    private static @Nullable Refusal refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static final XMLInputFactory XML = xml();

    private static XMLInputFactory xml() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
