package io.storefleet.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import io.storefleet.links.LinkSettings;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.LinesText;
import io.storefleet.uikit.Tone;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Where people paste ids, addresses and references or give a file. */
final class LinesInput extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 700;

    private final transient Consumer<LinesText> given;
    private final int largest;
    private final TextArea text = new TextArea();
    private final Div source = new Div();
    private final Upload upload = new Upload(this::receive);

    LinesInput(LinkSettings settings, Consumer<LinesText> given) {
        this.given = given;
        this.largest = Math.toIntExact(settings.upload().toBytes());
        addClassName("sf-stack");
        text.setLabel(getTranslation("links.new.text"));
        text.setHelperText(getTranslation("links.new.text.help", settings.rows()));
        text.setWidthFull();
        text.setHeight("150px");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(change -> typed());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(largest);
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", "text/csv", "text/plain");
        upload.setUploadButton(new Button(getTranslation("links.new.file")));
        upload.setDropLabel(new Span(getTranslation("links.new.file.drop")));
        upload.addFileRejectedListener(rejected -> refused(rejected.getFileName()));
        source.getElement().setAttribute("role", "status");
        add(text, upload, source);
    }

    /** Puts in what was picked elsewhere. */
    void fill(List<String> accounts) {
        text.setValue(String.join("\n", accounts));
    }

    private void typed() {
        source.removeAll();
        upload.clearFileList();
        text.setInvalid(false);
        given.accept(LinesText.of(text.getValue()));
    }

    /** Says at the field what is wrong with what stands there. */
    void problem(String sentence, boolean wrong) {
        text.setErrorMessage(sentence);
        text.setInvalid(wrong);
    }

    /** Runs off the page's lock; never holds more than the largest file. */
    private void receive(UploadEvent event) throws IOException {
        byte[] file;
        try (var in = event.getInputStream()) {
            file = in.readNBytes(largest + 1);
        }
        if (file.length > largest) {
            event.reject();
            var unused = event.getUI().access(() -> {
                upload.clearFileList();
                problem("links.new.file.refused");
            });
            return;
        }
        var read = LinesText.of(file);
        var name = event.getFileName();
        var unused = event.getUI().access(() -> {
            // The next file replaces this one.
            upload.clearFileList();
            if (read.readable()) {
                took(name, read);
            } else {
                refused(name);
            }
        });
    }

    /** A workbook is what people give most often instead of a CSV file. */
    private void refused(String name) {
        var workbook = name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx?|xlsm|ods|numbers)");
        problem(workbook ? "links.new.file.workbook" : "links.new.file.refused");
    }

    private void took(String name, LinesText file) {
        if (file.blank()) {
            problem("links.new.file.empty");
            return;
        }
        source.removeAll();
        source.add(new Badge(getTranslation("links.new.file.taken", name), Tone.INFO));
        text.setInvalid(false);
        given.accept(file);
    }

    private void problem(String key) {
        source.removeAll();
        var sentence = new Div(getTranslation(key, largest / (1024 * 1024)));
        sentence.addClassNames("sf-message", "sf-tone-bad");
        source.add(sentence);
    }
}
