package io.storefleet.mailings.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.mailings.Placeholder;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.TemplateFault;
import io.storefleet.mailings.Templates;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person writes of a template, and beside it how it reads; what is wrong is told at the field while one types. */
final class TemplateForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Templates templates;
    private final TextField name = new TextField(getTranslation("mailings.field.name"));
    private final Checkbox service = new Checkbox(getTranslation("mailings.field.service"), true);
    private final Map<Language, TextField> subjects = new EnumMap<>(Language.class);
    private final Map<Language, TextArea> texts = new EnumMap<>(Language.class);
    private final Map<Language, Div> previews = new EnumMap<>(Language.class);
    private final Span files = new Span();
    private transient @Nullable TemplateDraft kept;
    private final Span locked = new Span(getTranslation("mailings.locked"));

    TemplateForm(Templates templates) {
        this.templates = templates;
        addClassName("sf-stack");
        name.setMaxLength(255);
        name.setWidthFull();
        // What is typed must be known when Esc comes from within the field.
        name.setValueChangeMode(ValueChangeMode.LAZY);
        service.setHelperText(getTranslation("mailings.field.service.help"));
        add(name, service);
        var known =
                Arrays.stream(Placeholder.values()).map(Placeholder::written).collect(joining(" "));
        var hint = new Span(getTranslation("mailings.placeholders", known));
        hint.addClassName("sf-quiet");
        locked.addClassName("sf-quiet");
        locked.setVisible(false);
        files.addClassNames("sf-message", "sf-tone-warn");
        files.getElement().setAttribute("role", "status");
        files.setVisible(false);
        add(hint, locked, files);
        for (var language : Language.values()) {
            fields(language);
        }
    }

    /** For who may read templates only. */
    void lock() {
        name.setReadOnly(true);
        service.setReadOnly(true);
        subjects.values().forEach(field -> field.setReadOnly(true));
        texts.values().forEach(field -> field.setReadOnly(true));
        locked.setVisible(true);
    }

    /** What stands here now is what is kept. */
    void kept() {
        kept = read();
    }

    /** Whether something was typed since. */
    boolean changed() {
        return !read().equals(kept);
    }

    void focus() {
        name.focus();
    }

    private void fields(Language language) {
        var words = MailWords.language(this, language);
        var subject = new TextField(getTranslation("mailings.field.subject", words));
        subject.setWidthFull();
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(change -> typed());
        var text = new TextArea(getTranslation("mailings.field.text", words));
        text.setWidthFull();
        text.setMinHeight("140px");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> typed());
        subjects.put(language, subject);
        texts.put(language, text);
        var preview = new Div();
        previews.put(language, preview);
        add(subject, text, preview);
    }

    void show(TemplateDraft draft) {
        name.setValue(draft.name());
        service.setValue(draft.service());
        draft.texts().forEach((language, text) -> {
            field(subjects, language).setValue(text.subject());
            field(texts, language).setValue(text.text());
        });
        typed();
    }

    /** Languages in which nothing stands are left out. */
    TemplateDraft read() {
        var written = new EnumMap<Language, MailText>(Language.class);
        for (var language : Language.values()) {
            var text = new MailText(
                    field(subjects, language).getValue().strip(),
                    field(texts, language).getValue().stripTrailing());
            if (!text.subject().isEmpty() || !text.text().isBlank()) {
                written.put(language, text);
            }
        }
        return new TemplateDraft(name.getValue(), service.getValue(), written);
    }

    private void typed() {
        var draft = read();
        var faults = templates.faults(draft);
        clear();
        faults.stream()
                .filter(fault -> fault.kind() != TemplateFault.Kind.MISSING)
                .forEach(this::mark);
        var unfit = templates.forFilesOnly(draft);
        files.setText(unfit ? MailWords.problem(this, new MailingProblem(MailingProblem.Kind.RAW_LINK)) : "");
        files.setVisible(unfit);
        previews.values().forEach(Div::removeAll);
        draft.texts().forEach((language, text) -> {
            if (faults.stream().noneMatch(fault -> fault.language() == language)) {
                field(previews, language)
                        .add(new LetterCard(getTranslation("mailings.preview"), templates.sample(text, language)));
            }
        });
    }

    /** Each fault at its field. */
    void mark(List<TemplateFault> faults) {
        clear();
        faults.forEach(this::mark);
        faults.stream().findFirst().map(this::field).ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private void clear() {
        name.setInvalid(false);
        subjects.values().forEach(field -> field.setInvalid(false));
        texts.values().forEach(field -> field.setInvalid(false));
    }

    private void mark(TemplateFault fault) {
        var field = field(fault);
        field.setErrorMessage(MailWords.fault(this, fault));
        field.setInvalid(true);
    }

    private HasValidation field(TemplateFault fault) {
        var language = fault.language() == null ? Language.EN : fault.language();
        return switch (fault.field()) {
            case NAME -> name;
            case SUBJECT -> field(subjects, language);
            case TEXT -> field(texts, language);
        };
    }

    private static <T> T field(Map<Language, T> fields, Language language) {
        return java.util.Objects.requireNonNull(fields.get(language));
    }
}
