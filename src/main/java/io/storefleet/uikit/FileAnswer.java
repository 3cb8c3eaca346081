package io.storefleet.uikit;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Answers a browser that asks for a file: with the file, which nobody on the way keeps, or with the status that says why not. */
public final class FileAnswer implements DownloadHandler {

    public static final int REFUSED = 403;
    public static final int NOT_FOUND = 404;
    public static final int UNFIT = 409;

    private static final long serialVersionUID = 1L;

    private final transient Supplier<File> file;
    private final Map<Class<? extends RuntimeException>, Integer> statuses = new LinkedHashMap<>();

    /** @param file asks for the right and makes the file; called anew for each request */
    public FileAnswer(Supplier<File> file) {
        this.file = file;
    }

    /** A file that writes itself. @param type its media type */
    public record File(String name, String type, Content content) {}

    /** Writes itself once and leaves the stream open. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Answers with this status where no file can be made for such a reason; others are errors. */
    public FileAnswer unless(Class<? extends RuntimeException> problem, int status) {
        statuses.put(problem, status);
        return this;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        File made;
        try {
            made = file.get();
        } catch (RuntimeException problem) {
            event.getResponse().setStatus(status(problem));
            return;
        }
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setFileName(made.name());
        event.setContentType(made.type());
        made.content().writeTo(event.getOutputStream());
    }

    private int status(RuntimeException problem) {
        return statuses.entrySet().stream()
                .filter(each -> each.getKey().isInstance(problem))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> problem);
    }
}
