package io.storefleet.quotes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.quotes.QuoteActions.Ask;
import io.storefleet.quotes.QuoteChange;
import io.storefleet.quotes.ui.QuoteDialog.Shown;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the reader may do to a quote; it is read again from the store when they begin. */
final class QuoteActionBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient QuoteTools tools;
    private final transient Clock clock;
    private final transient StoreId store;
    private final transient QuoteId quote;
    private final transient Runnable changed;
    private final Div buttons = new Div();
    private final Div told = new Div();
    private transient QuoteStatus status = new QuoteStatus("");
    private transient List<String> kinds = List.of();

    /** @param changed hears that something was sent */
    QuoteActionBar(QuoteTools tools, Clock clock, StoreId store, QuoteId quote, Runnable changed) {
        this.tools = tools;
        this.clock = clock;
        this.store = store;
        this.quote = quote;
        this.changed = changed;
        addClassName("sf-stack");
        buttons.addClassName("sf-row");
        buttons.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("quotes.actions"));
        told.getElement().setAttribute("role", "status");
        add(buttons, told);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        tools.background()
                .run(
                        this,
                        () -> tools.actions().offered(store),
                        offered -> {
                            kinds = offered;
                            offer();
                        },
                        problem -> buttons.removeAll());
    }

    /** Offers what the state takes: only open ones are changed. */
    void show(QuoteStatus now) {
        status = now;
        offer();
    }

    private void offer() {
        buttons.removeAll();
        var open = status.equals(QuoteStatus.OPEN);
        if (open && kinds.contains("quote.edit")) {
            buttons.add(button("quote.edit"));
        }
        if ((open || status.equals(QuoteStatus.AWAITING_PAYMENT)) && kinds.contains("quote.cancel")) {
            buttons.add(button("quote.cancel"));
        }
    }

    private Button button(String kind) {
        var button = new Button(ChangeWords.kind(this, kind), click -> {
            if (kind.equals("quote.edit")) {
                edit(click.getSource());
            } else {
                cancel(click.getSource());
            }
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        return button;
    }

    /** The page may be drawn anew meanwhile, which takes this part off and puts it on again: so the window waits. */
    private void edit(Button button) {
        tools.background()
                .run(
                        UI.getCurrent(),
                        () -> new Shown(tools.actions().standing(store, quote), products(), clock),
                        shown -> {
                            button.setEnabled(true);
                            if (isAttached()) {
                                QuoteDialog.edit(this, tools, store, shown, this::sent)
                                        .open();
                            }
                        },
                        problem -> failed(button, problem));
    }

    private Map<String, String> products() {
        return tools.quotes().products(store);
    }

    private void cancel(Button button) {
        tools.background()
                .run(
                        UI.getCurrent(),
                        () -> tools.actions().basis(store, quote),
                        basis -> {
                            button.setEnabled(true);
                            withdraw(basis);
                        },
                        problem -> failed(button, problem));
    }

    private void failed(Button button, Exception problem) {
        button.setEnabled(true);
        Notices.problem(new QuoteWords(this).sentence(problem));
    }

    private void withdraw(Basis basis) {
        var title = ChangeWords.kind(this, "quote.cancel");
        new ChangeDialog(
                        tools.background(),
                        new ChangeDialog.Words(title, title, true),
                        basis,
                        attempt -> () -> tools.actions()
                                .carryOut(
                                        new Ask(store, quote, attempt.token(), attempt.basis()),
                                        new QuoteChange.Cancel()),
                        new Paragraph(getTranslation("quotes.cancel.text")))
                .sentences(new QuoteWords(this)::find)
                .afterwards(this::sent)
                .open();
    }

    private void sent(IntentView intent) {
        if (intent.state() == IntentState.REJECTED) {
            return;
        }
        told.removeAll();
        if (intent.state() == IntentState.CONFIRMED) {
            told.add(new Span(getTranslation("intents.done", ChangeWords.kind(this, intent.kind()))));
        }
        changed.run();
    }
}
