package io.storefleet.quotes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.Quote;
import io.storefleet.fastspring.quotes.QuoteDraft;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.quotes.QuoteActions.Ask;
import io.storefleet.quotes.QuoteActions.Standing;
import io.storefleet.quotes.QuoteChange;
import io.storefleet.quotes.QuoteProblem;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a quote, or replaces all that an open one says. */
final class QuoteDialog {

    private final Component page;
    private final QuoteTools tools;
    private final StoreId store;
    private final @Nullable QuoteId quote;
    private final QuoteFields fields;
    private final ChangeDialog dialog;

    private QuoteDialog(
            Component page, QuoteTools tools, StoreId store, Fields fields, Consumer<IntentView> afterwards) {
        this.page = page;
        this.tools = tools;
        this.store = store;
        this.quote = fields.quote();
        this.fields = fields.shown();
        var key = quote == null ? "create" : "edit";
        var title = ChangeWords.kind(page, "quote." + key);
        dialog = new ChangeDialog(
                        tools.background(),
                        new ChangeDialog.Words(title, title, false),
                        fields.basis(),
                        this::sending,
                        this.fields,
                        new Paragraph(page.getTranslation("quotes." + key + ".text")))
                .sentences(this::sentence)
                .afterwards(afterwards);
        dialog.form().setWidth("min(640px, 94vw)");
    }

    /** @param quote null for one that is to be made */
    private record Fields(QuoteFields shown, @Nullable QuoteId quote, Basis basis) {}

    /** @param made hears the id of the quote, once it is known */
    static QuoteDialog create(
            Component page, QuoteTools tools, StoreId store, Map<String, String> products, Consumer<String> made) {
        var fields = new QuoteFields(products);
        fields.show(Map.of(), List.of(), Map.of());
        return new QuoteDialog(page, tools, store, new Fields(fields, null, new Basis(null)), view -> {
            if (view.state() == IntentState.CONFIRMED) {
                made.accept(view.told().result().getOrDefault("quote", ""));
            }
        });
    }

    static QuoteDialog edit(Component page, QuoteTools tools, StoreId store, Shown shown, Consumer<IntentView> sent) {
        var quote = shown.standing().quote();
        var fields = new QuoteFields(shown.products());
        var values = values(quote, shown.clock());
        fields.show(values, items(quote), quote.terms().tags());
        for (var name : List.of("coupon", "notes", "tax-id")) {
            if (!values.getOrDefault(name, "").isEmpty()) {
                fields.has(name);
            }
        }
        return new QuoteDialog(
                page,
                tools,
                store,
                new Fields(fields, quote.id(), shown.standing().basis()),
                sent);
    }

    /** What an edit begins from. */
    record Shown(Standing standing, Map<String, String> products, Clock clock) {}

    private static Map<String, String> values(Quote quote, Clock clock) {
        var values = new HashMap<String, String>();
        var contact = quote.parties().recipient().contact();
        var address = quote.parties().recipient().address();
        put(values, "name", quote.name());
        put(values, "email", contact.email());
        put(values, "first", contact.first());
        put(values, "last", contact.last());
        put(values, "company", contact.company());
        put(values, "phone", contact.phone());
        put(values, "country", address.country());
        put(values, "postal-code", address.postalCode());
        put(values, "line1", address.line1());
        put(values, "line2", address.line2());
        put(values, "city", address.city());
        put(values, "region", address.region());
        put(values, "coupon", quote.terms().coupon());
        put(values, "notes", quote.terms().notes());
        put(values, "tax-id", quote.parties().taxId());
        var total = quote.totals().total();
        put(values, "currency", total == null ? null : total.currency());
        var net = quote.terms().netTermsDays();
        put(values, "net-terms", net == null ? null : net.toString());
        var ends = quote.course().times().expires();
        put(
                values,
                "days",
                ends == null
                        ? null
                        : String.valueOf(Math.clamp(
                                Duration.between(clock.instant(), ends).toDays() + 1, 1, 90)));
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String text) {
        values.put(name, text == null ? "" : text);
    }

    private static List<QuoteDraft.Item> items(Quote quote) {
        return quote.lines().stream()
                .filter(line -> line.product() != null)
                .map(line -> {
                    var price = line.price().list();
                    return new QuoteDraft.Item(
                            Objects.requireNonNull(line.product()),
                            line.quantity(),
                            line.price().custom() && price != null ? price.amount() : null);
                })
                .toList();
    }

    void open() {
        dialog.open();
        fields.focus();
    }

    private @Nullable Callable<IntentView> sending(ChangeDialog.Attempt attempt) {
        var draft = fields.draft();
        if (draft == null) {
            return null;
        }
        var ask = new Ask(store, quote, attempt.token(), attempt.basis());
        var change = quote == null ? new QuoteChange.Create(draft) : new QuoteChange.Edit(draft);
        return () -> tools.actions().carryOut(ask, change);
    }

    private Optional<String> sentence(Exception problem) {
        var words = new QuoteWords(page).find(problem);
        if (problem instanceof QuoteProblem known) {
            fields.wrong(known, words.orElse(""));
        }
        return words;
    }
}
