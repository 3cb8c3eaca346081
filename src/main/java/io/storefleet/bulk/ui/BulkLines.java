package io.storefleet.bulk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import io.storefleet.bulk.BulkSettings;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.LinesText;
import io.storefleet.uikit.Tone;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where people paste lines or give a file. */
final class BulkLines extends Div {

    private static final long serialVersionUID = 1L;

    private final int largest;
    private final TextArea text = new TextArea();
    private final Div source = new Div();
    private final Upload upload = new Upload(this::receive);
    private transient @Nullable LinesText file;

    BulkLines(BulkSettings settings) {
        this.largest = Math.toIntExact(settings.upload().toBytes());
        addClassName("sf-stack");
        text.setLabel(getTranslation("bulk.lines"));
        text.setWidthFull();
        text.setHeight("120px");
        text.addValueChangeListener(change -> typed());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(largest);
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", "text/csv", "text/plain");
        upload.setUploadButton(new Button(getTranslation("bulk.lines.file")));
        upload.setDropLabel(new Span(getTranslation("bulk.lines.drop")));
        upload.addFileRejectedListener(rejected -> refused(rejected.getFileName()));
        source.getElement().setAttribute("role", "status");
        add(text, upload, source);
    }

    /** Which columns there can be. */
    void explain(List<String> columns) {
        var all = Stream.concat(Stream.of("store", "id"), columns.stream()).collect(Collectors.joining(", "));
        text.setHelperText(getTranslation("bulk.lines.help", all));
    }

    /** What is to be read; empty where nothing was given, which says so. */
    Optional<LinesText> given() {
        var taken = file;
        if (taken != null) {
            return Optional.of(taken);
        }
        text.setErrorMessage(getTranslation("bulk.problem.nothing"));
        text.setInvalid(text.getValue().isBlank());
        return text.isInvalid() ? Optional.empty() : Optional.of(LinesText.of(text.getValue()));
    }

    private void typed() {
        source.removeAll();
        upload.clearFileList();
        file = null;
        text.setInvalid(false);
    }

    /** Runs off the page's lock; never holds more than the largest file. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(largest + 1);
        }
        var name = event.getFileName();
        var read = bytes.length > largest ? null : LinesText.of(bytes);
        var unused = event.getUI().access(() -> {
            // The next file replaces this one.
            upload.clearFileList();
            if (read == null || !read.readable()) {
                refused(name);
            } else {
                took(name, read);
            }
        });
    }

    private void took(String name, LinesText read) {
        file = read;
        text.setInvalid(false);
        source.removeAll();
        source.add(new Badge(getTranslation("bulk.lines.taken", name), Tone.INFO));
    }

    /** A workbook is what people give most often instead of a CSV file. */
    private void refused(String name) {
        var workbook = name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx?|xlsm|ods|numbers)");
        var key = workbook ? "bulk.lines.workbook" : "bulk.lines.refused";
        source.removeAll();
        var sentence = new Div(getTranslation(key, largest / (1024 * 1024)));
        sentence.addClassNames("sf-message", "sf-tone-bad");
        source.add(sentence);
    }
}
