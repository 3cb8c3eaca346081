package io.storefleet.quotes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.quotes.QuoteDetail;
import io.storefleet.store.ui.ObjectPage;
import io.storefleet.store.ui.ObjectReads;
import io.storefleet.store.ui.PageOf;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.Timelines.About;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One quote under its own address, as its store tells of it now. */
@Route(Places.PREFIX + "/quotes/:store/:id")
@PermitAll
class QuoteDetailView extends ObjectPage<QuoteId, QuoteDetail> {

    private static final long serialVersionUID = 1L;
    private static final PageOf<QuoteId> KIND = new PageOf<>(
            "quotes",
            QuoteId::isValid,
            QuoteId::new,
            Places::quote,
            (places, store, id) -> places.quotes(store),
            "quotes.title",
            Places::quotes);

    private final transient QuoteTools tools;
    private final transient Clock clock;
    private @Nullable QuoteActionBar bar;

    QuoteDetailView(QuoteTools tools, ObjectReads reads, Clock clock) {
        super(KIND, reads);
        this.tools = tools;
        this.clock = clock;
    }

    @Override
    protected void entered(StoreId of, QuoteId what) {
        bar = new QuoteActionBar(tools, clock, of, what, () -> load(false));
    }

    @Override
    protected QuoteDetail read(StoreId of, QuoteId what, boolean anew) {
        return tools.quotes().find(of, what);
    }

    @Override
    protected void show(StoreId of, QuoteId what, QuoteDetail quote) {
        var words = new QuoteWords(this);
        head(
                Objects.requireNonNullElse(quote.name(), quote.id().value()),
                List.of(words.badge(quote.course().status())),
                null);
        var cards = new QuoteCards(tools, of, quote, words);
        var main = new ArrayList<Component>();
        if (bar != null) {
            bar.show(quote.course().status());
            main.add(bar);
        }
        main.add(cards.items());
        main.add(timeline());
        main.add(new JsonView(quote.sight().json()));
        body(new Sheet(main, cards.aside()));
        var order = quote.sight().order();
        tell(
                About.of(of.value(), "quote", what.value()).withOrder(order == null ? null : order.value()),
                QuoteNews.of(quote.course(), clock.instant()));
    }
}
