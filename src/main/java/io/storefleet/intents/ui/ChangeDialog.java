package io.storefleet.intents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.storefleet.intents.IntentId;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Places;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that makes one change: it says what will happen, sends it once, and tells what became of it. What was refused
 * stays open with everything typed; what is not known is said to be so, with the way to where it is followed.
 */
public final class ChangeDialog {

    private final Background background;
    private final Words words;
    private final DialogForm form;
    private final Function<Attempt, @Nullable Callable<IntentView>> sender;
    private Function<Exception, Optional<String>> sentences = problem -> Optional.empty();
    private Consumer<IntentView> afterwards = intent -> {};
    private Attempt attempt;

    /** @param confirm the words on the one button, in the words of what it does */
    public record Words(String title, String confirm, boolean dangerous) {}

    /** One try: another one only after the service has refused the one before. */
    public record Attempt(UUID token, Basis basis) {}

    /**
     * @param basis how the object stood when what the dialog shows was read
     * @param sender makes of the fields what sends the change, off the page's lock; null when a field is wrong
     */
    public ChangeDialog(
            Background background,
            Words words,
            Basis basis,
            Function<Attempt, @Nullable Callable<IntentView>> sender,
            Component... content) {
        this.background = background;
        this.words = words;
        this.sender = sender;
        this.attempt = new Attempt(UUID.randomUUID(), basis);
        this.form = new DialogForm(words.title(), words.confirm(), this::send, content);
        form.leaving(form.getTranslation("intents.leave"));
        if (words.dangerous()) {
            form.dangerous();
        }
    }

    /** Says how the feature words its own problems. */
    public ChangeDialog sentences(Function<Exception, Optional<String>> own) {
        sentences = own;
        return this;
    }

    /** Hears of the change once it has been sent, whatever became of it. */
    public ChangeDialog afterwards(Consumer<IntentView> listener) {
        afterwards = listener;
        return this;
    }

    public void open() {
        form.open();
    }

    public DialogForm form() {
        return form;
    }

    private void send() {
        var work = sender.apply(attempt);
        if (work != null) {
            form.busy(form.getTranslation("intents.sending"));
            background.run(form, work, this::sent, this::failed);
        }
    }

    private void sent(IntentView intent) {
        if (intent.state() == IntentState.REJECTED) {
            rejected(intent);
        } else {
            form.close();
            tell(intent);
        }
        afterwards.accept(intent);
    }

    private void rejected(IntentView intent) {
        attempt = new Attempt(UUID.randomUUID(), new Basis(intent.id()));
        var why = ChangeWords.why(form, intent);
        var trace = intent.told().trace();
        form.problem(trace.isEmpty() ? why : form.getTranslation("intents.rejected", why, trace));
    }

    private void tell(IntentView intent) {
        if (intent.state() == IntentState.CONFIRMED) {
            Notices.done(form.getTranslation("intents.done", words.title()));
        } else {
            Notices.problem(form.getTranslation("intents.unknown", words.title()));
        }
    }

    private void failed(Exception problem) {
        form.problem(
                switch (problem) {
                    case IntentProblem inTheWay -> sentence(inTheWay);
                    case RightRefusedException refused ->
                        form.getTranslation(
                                "intents.problem.right", refused.verb().key());
                    default -> sentences.apply(problem).orElseGet(() -> form.getTranslation("intents.problem.other"));
                });
    }

    private String sentence(IntentProblem problem) {
        var key = "intents.problem." + problem.kind().name().toLowerCase(Locale.ROOT);
        var since = problem.since();
        return form.getTranslation(key, since == null ? "" : Formats.here().time(since));
    }

    /** Opens the page of this change. */
    static void show(IntentId intent) {
        UI.getCurrent().navigate(Places.here().change(intent.value()));
    }
}
