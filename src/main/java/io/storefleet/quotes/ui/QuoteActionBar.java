package io.storefleet.quotes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ActionBar;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.quotes.QuoteActions.Ask;
import io.storefleet.quotes.QuoteChange;
import io.storefleet.quotes.ui.QuoteDialog.Shown;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the reader may do to a quote; it is read again from the store when they begin. */
final class QuoteActionBar extends ActionBar {

    private static final long serialVersionUID = 1L;

    private final transient QuoteTools tools;
    private final transient Clock clock;
    private final transient StoreId store;
    private final transient QuoteId quote;
    private transient QuoteStatus status = new QuoteStatus("");
    private transient List<String> kinds = List.of();

    QuoteActionBar(QuoteTools tools, Clock clock, StoreId store, QuoteId quote, Runnable changed) {
        super(tools.background(), "quotes", changed);
        this.tools = tools;
        this.clock = clock;
        this.store = store;
        this.quote = quote;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        read(() -> tools.actions().offered(store), offered -> {
            kinds = offered;
            offer();
        });
    }

    @Override
    protected String sentence(Exception problem) {
        return new QuoteWords(this).sentence(problem);
    }

    /** Offers what the state takes: only open ones are changed. */
    void show(QuoteStatus now) {
        status = now;
        offer();
    }

    private void offer() {
        var open = status.equals(QuoteStatus.OPEN);
        var fitting = new ArrayList<String>();
        if (open) {
            fitting.add("quote.edit");
        }
        if (open || status.equals(QuoteStatus.AWAITING_PAYMENT)) {
            fitting.add("quote.cancel");
        }
        fitting.retainAll(kinds);
        offer(fitting);
    }

    @Override
    protected void pressed(String kind, Button button) {
        if (kind.equals("quote.edit")) {
            begin(
                    button,
                    () -> new Shown(tools.actions().standing(store, quote), products(), clock),
                    shown -> QuoteDialog.edit(this, tools, store, shown, intent -> sent(intent, null))
                            .open());
        } else {
            begin(button, () -> tools.actions().basis(store, quote), this::withdraw);
        }
    }

    private Map<String, String> products() {
        return tools.quotes().products(store);
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
                .afterwards(intent -> sent(intent, null))
                .open();
    }
}
