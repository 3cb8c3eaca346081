package io.storefleet.intents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.FocusNext;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.PlainButton;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The buttons with which a thing is changed, and below them what became of it, with a way to take it back right after. */
public abstract class ActionBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Background background;
    private final String words;
    private final transient Runnable changed;
    private final Div buttons = new Div();
    private final Div told = new Div();
    private boolean sent;

    /**
     * @param words how the keys of its words begin: {@code actions}, and {@code undo} and {@code undone} where something can
     *     be taken back
     * @param changed hears that something was sent, so that the page shows how it stands now
     */
    protected ActionBar(Background background, String words, Runnable changed) {
        this.background = background;
        this.words = words;
        this.changed = changed;
        addClassName("sf-stack");
        buttons.addClassName("sf-row");
        buttons.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation(words + ".actions"));
        told.addClassName("sf-stack");
        told.getElement().setAttribute("role", "status");
        add(buttons, told);
    }

    /** Why something was not tried, in a sentence. */
    protected abstract String sentence(Exception problem);

    /** Opens what changes the thing in this way; the button is off until {@link #begin} has read, or for good. */
    protected abstract void pressed(String kind, Button button);

    /** Offers these kinds of change in the place of others, behind what other features offer. */
    protected final void offer(List<String> kinds, List<? extends Component> others) {
        buttons.removeAll();
        others.forEach(buttons::add);
        kinds.forEach(kind -> {
            var button = new PlainButton(ChangeWords.kind(this, kind), click -> pressed(kind, click.getSource()));
            if (others.isEmpty()) {
                button.addThemeVariants(ButtonVariant.SMALL);
            }
            button.setDisableOnClick(true);
            buttons.add(button);
        });
        if (sent) {
            sent = false;
            // What closed and what was drawn anew has taken the focus along: a person goes on with what became of it.
            FocusNext.in(this, "[role=status] vaadin-button", "vaadin-button");
        }
    }

    protected final void offer(List<String> kinds) {
        offer(kinds, List.of());
    }

    /** Reads beside the page. */
    protected final <T> void read(Callable<T> read, Consumer<T> show) {
        background.run(this, read, show, problem -> offer(List.of()));
    }

    /**
     * Reads how the thing stands, then opens a window. The page may be drawn anew meanwhile, which takes this part off and
     * puts it on again: so the window waits.
     */
    protected final <T> void begin(Button button, Callable<T> standing, Consumer<T> open) {
        background.run(
                UI.getCurrent(),
                standing,
                read -> {
                    button.setEnabled(true);
                    if (isAttached()) {
                        open.accept(read);
                    }
                },
                problem -> {
                    button.setEnabled(true);
                    Notices.problem(sentence(problem));
                });
    }

    /**
     * Says what became of a change that was sent, and has the page show it; a rejected one was told already.
     *
     * @param back sends what takes it back; null where nothing does
     * @param more further things to say
     */
    protected final void sent(IntentView intent, @Nullable Callable<IntentView> back, Component... more) {
        if (intent.state() == IntentState.REJECTED) {
            return;
        }
        told.removeAll();
        if (intent.state() == IntentState.CONFIRMED) {
            var line = new Div(new Span(getTranslation("intents.done", ChangeWords.kind(this, intent.kind()))));
            line.addClassName("sf-row");
            if (back != null) {
                line.add(undo(back));
            }
            line.add(more);
            told.add(line);
        }
        changed();
    }

    /** Says what became of several changes, a line each, and has the page show it. */
    protected final void sent(List<String> lines) {
        told.removeAll();
        lines.forEach(line -> told.add(new Span(line)));
        changed();
    }

    private Button undo(Callable<IntentView> back) {
        var button = new PlainButton(getTranslation(words + ".undo"));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        // What it reads draws this bar anew, which must not drop what became of it.
        button.addClickListener(
                click -> background.run(UI.getCurrent(), back, this::undone, problem -> tell(sentence(problem))));
        return button;
    }

    private void undone(IntentView intent) {
        tell(getTranslation(
                words + ".undone", ChangeWords.state(this, intent.state()).getText()));
        changed();
    }

    private void tell(String line) {
        told.removeAll();
        told.add(new Span(line));
    }

    private void changed() {
        sent = true;
        changed.run();
    }
}
