package io.storefleet.coupons.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import io.storefleet.coupons.CouponChange.AddCodes;
import io.storefleet.coupons.ui.CodeText.FileCodes;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Codes to add: typed or pasted, out of a file, or made up. */
final class AddCodesFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private static final int LONG = 40;
    private static final int LARGEST = 8 * 1024 * 1024;

    private enum Source {
        TEXT,
        FILE,
        MADE
    }

    private final transient CodeDialogs dialogs;
    private final RadioButtonGroup<Source> source = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final Upload upload = new Upload(this::receive);
    private final Div file = new Div();
    private final MadeUpFields made;
    private final PlanShown shown = new PlanShown();
    private final Checkbox without = new Checkbox();
    private transient FileCodes read = FileCodes.NONE;

    AddCodesFields(CodeDialogs dialogs) {
        this.dialogs = dialogs;
        made = new MadeUpFields(dialogs, codes -> shown.say(""));
        addClassName("sf-stack");
        source.setLabel(say("source"));
        source.setItems(Source.values());
        source.setItemLabelGenerator(each -> say("source." + each.name().toLowerCase(Locale.ROOT)));
        source.addValueChangeListener(change -> arrange());
        text.setLabel(say("codes"));
        text.setHelperText(say("codes.help"));
        text.setWidthFull();
        text.setHeight("160px");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", "text/csv", "text/plain");
        upload.setUploadButton(new Button(say("file")));
        upload.setDropLabel(new Span(say("file.drop")));
        upload.addFileRejectedListener(rejected -> refusedFile());
        file.addClassName("sf-stack");
        file.getElement().setAttribute("role", "status");
        var look = new Button(getTranslation("coupons.plan.look"), click -> look());
        look.addClassName("sf-begin");
        add(source, text, upload, file, made, look, shown, new Paragraph(say("text")));
        source.setValue(Source.TEXT);
    }

    private void arrange() {
        text.setVisible(source.getValue() == Source.TEXT);
        upload.setVisible(source.getValue() == Source.FILE);
        file.setVisible(source.getValue() == Source.FILE);
        made.setVisible(source.getValue() == Source.MADE);
        shown.say("");
    }

    /** Runs off the page's lock; never holds more than the largest file. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            event.reject();
            var unused = event.getUI().access(this::refusedFile);
            return;
        }
        var codes = CodeText.file(bytes);
        var unused = event.getUI().access(() -> took(codes));
    }

    /** What cannot be a code is listed with its line; the others go on only when asked to. */
    void took(FileCodes codes) {
        read = codes;
        without.setValue(false);
        file.removeAll();
        file.add(
                new Badge(say("file.taken", codes.codes().size()), codes.codes().isEmpty() ? Tone.WARN : Tone.INFO));
        if (!codes.bad().isEmpty()) {
            codes.bad().entrySet().stream()
                    .limit(SHOWN)
                    .forEach(each -> file.add(new Div(say("file.bad", each.getKey(), cut(each.getValue())))));
            if (codes.bad().size() > SHOWN) {
                file.add(new Div(say("file.bad.more", codes.bad().size() - SHOWN)));
            }
            without.setLabel(say("file.without"));
            file.add(without);
        }
    }

    private static String cut(String text) {
        return text.length() > LONG ? text.substring(0, LONG) + "…" : text;
    }

    private void refusedFile() {
        file.removeAll();
        file.add(new Badge(say("file.refused", LARGEST / (1024 * 1024)), Tone.BAD));
    }

    private void look() {
        var change = change();
        if (change != null) {
            shown.say(getTranslation("coupons.plan.asking"));
            dialogs.plan(this, change, shown::show, problem -> shown.wrong(new CouponWords(this).of(problem)));
        }
    }

    /** Null where there are no codes, which the fields say. */
    @Nullable AddCodes change() {
        var codes = switch (source.getValue()) {
            case TEXT -> CodeText.pasted(text.getValue());
            case FILE -> read.codes();
            case MADE -> made.codes();
        };
        var none = codes.isEmpty();
        text.setErrorMessage(getTranslation("coupons.problem.no-codes"));
        text.setInvalid(none);
        if (none && source.getValue() != Source.TEXT) {
            shown.wrong(getTranslation("coupons.problem.no-codes"));
        }
        if (source.getValue() == Source.FILE && !read.bad().isEmpty() && !without.getValue()) {
            shown.wrong(say("file.look"));
            return null;
        }
        return none ? null : new AddCodes(codes);
    }

    private String say(String key, Object... values) {
        return getTranslation("coupons.add." + key, values);
    }
}
