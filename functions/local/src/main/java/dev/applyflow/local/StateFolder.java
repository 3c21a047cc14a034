package dev.applyflow.local;

import dev.applyflow.local.standin.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that keeps everything across restarts, for one running system at a time. */
final class StateFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;

    private StateFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws CannotStart when it cannot be written, or another system uses it */
    static StateFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new CannotStart("Another ApplyFlow is running on " + folder
                        + ". Stop it, or give this one a folder of its own: APPLYFLOW_STATE=another-folder"
                        + " ./applyflow");
            }
            return new StateFolder(folder, channel);
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by this very JVM.
            return false;
        }
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
