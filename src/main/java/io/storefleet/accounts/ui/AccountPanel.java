package io.storefleet.accounts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import io.storefleet.accounts.AccountDetail;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.ChargeStatus;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.DetailClose;
import io.storefleet.uikit.Tone;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The detail at the right: one account, with what other features offer for it. */
final class AccountPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Reads reads;
    private final transient PanelFactory.Others others;
    private final transient Clock clock;
    private final transient Runnable close;
    private transient @Nullable StoreId store;
    private transient @Nullable AccountId account;
    private transient @Nullable Registration reading;
    private @Nullable EditBar edit;

    AccountPanel(Reads reads, PanelFactory.Others others, Clock clock, Runnable close) {
        this.reads = reads;
        this.others = others;
        this.clock = clock;
        this.close = close;
        addClassName("sf-detail-body");
    }

    void open(StoreId of, AccountId opened) {
        if (opened.equals(account) && of.equals(store)) {
            return;
        }
        store = of;
        account = opened;
        edit = new EditBar(others.tools(), of, opened, () -> load(true));
        load(false);
    }

    void shut() {
        stop();
        account = null;
        removeAll();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        load(false);
    }

    private void load(boolean anew) {
        stop();
        if (store == null || account == null || !isAttached()) {
            return;
        }
        var where = store;
        var whom = account;
        if (!anew) {
            waiting(whom);
        }
        reading = reads.run(
                this,
                () -> anew
                        ? reads.accounts().refresh(where, whom)
                        : reads.accounts().detail(where, whom),
                read -> show(where, whom, read),
                problem -> failed(whom, problem));
    }

    private void stop() {
        if (reading != null) {
            reading.remove();
            reading = null;
        }
    }

    private void waiting(AccountId whom) {
        removeAll();
        add(head(new Span(skeleton()), whom));
        for (int line = 0; line < 8; line++) {
            add(skeleton());
        }
        getElement().setAttribute("aria-busy", "true");
    }

    private static Div skeleton() {
        var bar = new Div();
        bar.addClassName("sf-skeleton");
        return bar;
    }

    private void failed(AccountId whom, Exception problem) {
        if (!whom.equals(account)) {
            return;
        }
        getElement().removeAttribute("aria-busy");
        removeAll();
        add(head(new H2(getTranslation("accounts.detail.unread")), whom), new Problem(problem, () -> load(false)));
    }

    private void show(StoreId where, AccountId whom, AccountDetail read) {
        if (!whom.equals(account) || !where.equals(store)) {
            return;
        }
        getElement().removeAttribute("aria-busy");
        removeAll();
        var texts = RowTexts.of(this);
        var name = new H2(read.name().isBlank() ? getTranslation("accounts.nameless") : read.name());
        var actions = others.offers().stream()
                .flatMap(offer -> offer.offer(where.value(), read.id().value()).stream())
                .toList();
        add(head(name, read.id()), deeds(actions));
        add(badges(read), new AccountFacts(read, texts).facts());
        others.sections()
                .forEach(section -> section.of(where.value(), read.id().value()).ifPresent(this::add));
        add(new ChargesTable(read.charges(), texts), foot(read, texts));
    }

    /** What can be done, in one row that breaks where it must. */
    private Component deeds(List<Component> actions) {
        var deeds = new Div();
        deeds.addClassName("sf-deeds");
        deeds.add(actions);
        if (edit != null) {
            deeds.add(edit);
        }
        return deeds;
    }

    private Component head(Component name, AccountId whom) {
        var title = new Div(name, new Copyable(whom.value()));
        title.addClassName("sf-detail-title");
        var controls = new Div();
        controls.addClassNames("sf-row", "sf-end");
        controls.add(new DetailClose(close));
        var head = new Div(title, controls);
        head.addClassName("sf-detail-head");
        return head;
    }

    private Component badges(AccountDetail read) {
        var badges = new Div();
        badges.addClassName("sf-row");
        if (!read.charges().isEmpty() && read.charges().getFirst().status().equals(ChargeStatus.FAILED)) {
            badges.add(new Badge(getTranslation("accounts.badge.failed"), Tone.BAD));
        }
        var usable = read.payment().active() > 0;
        badges.add(new Badge(
                getTranslation(usable ? "accounts.badge.payable" : "accounts.badge.unpayable"),
                usable ? Tone.GOOD : Tone.NEUTRAL));
        if (read.masked()) {
            var masked = new Badge(getTranslation("accounts.badge.masked"), Tone.NEUTRAL);
            masked.setTitle(getTranslation("accounts.masked"));
            badges.add(masked);
        }
        return badges;
    }

    private Component foot(AccountDetail read, RowTexts texts) {
        var refresh = new Button(getTranslation("accounts.refresh"), click -> load(true));
        refresh.setDisableOnClick(true);
        refresh.addClassName("sf-end");
        var foot = new Div(new Freshness(read.readAt(), clock, texts.formats()), refresh);
        foot.addClassName("sf-detail-foot");
        return foot;
    }
}
