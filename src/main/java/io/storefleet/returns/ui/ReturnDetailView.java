package io.storefleet.returns.ui;

import com.vaadin.flow.router.Route;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.returns.ReturnDetail;
import io.storefleet.returns.ReturnDetails;
import io.storefleet.store.ui.ObjectPage;
import io.storefleet.store.ui.ObjectReads;
import io.storefleet.store.ui.PageOf;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.Timelines.About;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;

/**
 * One return under its own address, as its store tells of it now: what was given back, why and by whom, and what happened to
 * it and its order.
 */
@Route(Places.PREFIX + "/returns/:store/:id")
@PermitAll
class ReturnDetailView extends ObjectPage<ReturnId, ReturnDetail> {

    private static final long serialVersionUID = 1L;
    private static final PageOf<ReturnId> KIND = PageOf.kind(
            "returns", ReturnId::isValid, ReturnId::new, Places::givenBack, Places::returns, "lists.returns.title");

    private final transient ReturnDetails returns;

    ReturnDetailView(ReturnDetails returns, ObjectReads reads) {
        super(KIND, reads);
        this.returns = returns;
    }

    @Override
    protected ReturnDetail read(StoreId of, ReturnId what, boolean anew) {
        return returns.find(of, what);
    }

    @Override
    protected void show(StoreId of, ReturnId what, ReturnDetail told) {
        var words = new ReturnWords(this);
        head(Objects.requireNonNullElse(told.reference(), told.id().value()), words.badges(told), null);
        var cards = new ReturnCards(told, of, words);
        body(new Sheet(
                List.of(cards.items(), timeline(), new JsonView(told.sight().json())), cards.aside()));
        var order = told.original().order();
        tell(About.of(of.value(), "return", what.value()).withOrder(order == null ? null : order.value()), made(told));
    }

    /** What it tells of that itself. */
    private static List<Happening> made(ReturnDetail told) {
        var made = told.state().made();
        var total = told.sums().total();
        return made == null
                ? List.of()
                : List.of(Happening.of(
                        made,
                        told.id().value(),
                        Tone.WARN,
                        page -> page.getTranslation("returns.news", new ReturnWords(page).money(total))));
    }
}
