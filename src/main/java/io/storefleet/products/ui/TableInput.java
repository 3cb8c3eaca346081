package io.storefleet.products.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import io.storefleet.products.TableText;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;
import java.io.IOException;
import java.util.function.Consumer;

/** Where people paste a table of products or give a file. */
final class TableInput extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int PAUSE_MILLIS = 700;

    private final transient Consumer<TableText> given;
    private final TextArea text = new TextArea();
    private final Div source = new Div();
    private final Upload upload = new Upload(this::receive);

    TableInput(Consumer<TableText> given) {
        this.given = given;
        addClassName("sf-stack");
        text.setLabel(getTranslation("products.table.text"));
        text.setHelperText(getTranslation("products.table.text.help"));
        text.setWidthFull();
        text.setHeight("170px");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(change -> {
            source.removeAll();
            if (!text.getValue().isBlank()) {
                given.accept(TableText.of(text.getValue()));
            }
        });
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", "text/csv", "text/plain");
        upload.setUploadButton(new Button(getTranslation("products.table.file")));
        upload.setDropLabel(new Span(getTranslation("products.table.file.drop")));
        upload.addFileRejectedListener(rejected -> refused());
        source.getElement().setAttribute("role", "status");
        add(text, upload, source);
    }

    /** Runs off the page's lock; never holds more than the largest file. */
    private void receive(UploadEvent event) throws IOException {
        byte[] file;
        try (var in = event.getInputStream()) {
            file = in.readNBytes(LARGEST + 1);
        }
        var fits = file.length <= LARGEST && isText(file);
        var read = fits ? TableText.of(file) : null;
        var name = event.getFileName();
        var unused = event.getUI().access(() -> {
            // The next file replaces this one.
            upload.clearFileList();
            if (read == null) {
                refused();
            } else {
                source.removeAll();
                source.add(new Badge(getTranslation("products.table.file.taken", name), Tone.INFO));
                given.accept(read);
            }
        });
    }

    /** A workbook holds bytes that no text has. */
    private static boolean isText(byte[] file) {
        for (int at = 0; at < Math.min(file.length, 8192); at++) {
            if (file[at] >= 0 && file[at] < ' ' && "\t\n\r\f".indexOf(file[at]) < 0) {
                return false;
            }
        }
        return true;
    }

    private void refused() {
        source.removeAll();
        source.add(ProductDialogs.message(
                Tone.BAD, getTranslation("products.table.file.refused", LARGEST / (1024 * 1024))));
    }
}
