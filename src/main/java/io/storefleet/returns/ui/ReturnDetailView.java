package io.storefleet.returns.ui;

import com.vaadin.flow.router.Route;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.returns.ReturnDetail;
import io.storefleet.returns.ReturnDetails;
import io.storefleet.store.ui.ObjectPage;
import io.storefleet.store.ui.ObjectReads;
import io.storefleet.store.ui.PageOf;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;

/** One return under its own address, as its store tells of it now: what was given back, why and by whom. */
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
        body(new Sheet(List.of(cards.items(), new JsonView(told.sight().json())), cards.aside()));
    }
}
