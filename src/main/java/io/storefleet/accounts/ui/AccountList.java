package io.storefleet.accounts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.accounts.AccountRow;
import io.storefleet.accounts.ui.AccountRows.State;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Page;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Lists;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The list: ids page by page, then the rows in view one by one; or the few a look-up has found. */
final class AccountList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Reads reads;
    private final transient StoreId store;
    private final transient AccountRows rows = new AccountRows();
    private final transient RowQueue queue;
    private final transient Set<Line> inView = new HashSet<>();
    private final transient Lines all = new Lines();
    private transient Lines paged = all;
    private transient IntFunction<Page<AccountId>> source;
    private final AccountGrid grid;
    private final Div problem = new Div();
    private final Div nobody = new Div();
    private transient Lines lines = all;
    private transient Consumer<Lines> told = _ -> {};

    AccountList(Reads reads, StoreId store, Consumer<AccountId> open) {
        this.reads = reads;
        this.store = store;
        this.source = number -> reads.accounts().page(store, number);
        this.queue = new RowQueue(reads.settings().parallel(), this::read);
        grid = new AccountGrid(this::state, this::unread);
        grid.draw(() -> lines.size());
        grid.onView(this::shown, this::gone);
        Lists.opens(grid, line -> {
            var account = lines.at(line);
            if (account != null) {
                open.accept(account);
            }
        });
        addClassName("sf-grow-list");
        nobody.addClassName("sf-grow-list");
        nobody.setVisible(false);
        problem.setVisible(false);
        add(problem, grid, nobody);
    }

    /** Lets the person tick rows. */
    void pickable(AccountPicks picks) {
        grid.pickable(line -> {
            var account = lines.at(line);
            return account == null ? new Span() : picks.box(account, getTranslation("accounts.pick", account.value()));
        });
    }

    /** Hears of each page that arrives. */
    void onPage(Consumer<Lines> listener) {
        told = listener;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        paged.ask(new Line(0)).ifPresent(this::readPage);
    }

    /**
     * Shows those who fit a condition, read page by page.
     *
     * @param first its first page
     */
    void showFitting(IntFunction<Page<AccountId>> condition, Page<AccountId> first, EmptyState whenNobody) {
        source = condition;
        paged = new Lines();
        paged.arrived(1, first);
        show(paged, whenNobody);
    }

    /** Shows what a look-up has found; nobody is told by a sentence. */
    void showOnly(List<AccountId> accounts, EmptyState whenNobody) {
        show(Lines.of(accounts), whenNobody);
    }

    void showAll() {
        source = number -> reads.accounts().page(store, number);
        paged = all;
        show(all, whenEmpty());
    }

    private EmptyState whenEmpty() {
        return new EmptyState(getTranslation("accounts.empty"), getTranslation("accounts.empty.text"));
    }

    private void show(Lines others, EmptyState whenEmpty) {
        lines = others;
        nobody.removeAll();
        nobody.add(whenEmpty);
        queue.dropAll();
        inView.clear();
        nobody.setVisible(lines.size() == 0);
        grid.setVisible(lines.size() > 0);
        grid.getDataProvider().refreshAll();
    }

    /** Gives the keyboard to the row of this number, from 0. */
    void focusRow(int row) {
        Lists.focusRow(grid, row);
    }

    /** The accounts around this one in their order, as far as they are known; itself alone where it is not. */
    Lines.Stretch around(AccountId account, int most) {
        return lines.around(account, most);
    }

    private State state(Line line) {
        return rows.of(lines.at(line));
    }

    private String unread(Line line) {
        var account = lines.at(line);
        return account == null ? lines.waiting(line) ? "" : RowTexts.NONE : account.value();
    }

    private void shown(Line line) {
        inView.add(line);
        var account = lines.at(line);
        if (account == null) {
            lines.ask(line).ifPresent(this::readPage);
        } else if (rows.of(account) instanceof State.Waiting) {
            queue.want(account);
        }
    }

    private void gone(Line line) {
        inView.remove(line);
        var account = lines.at(line);
        if (account != null) {
            queue.drop(account);
        }
    }

    private void readPage(int number) {
        var asked = paged;
        var from = source;
        reads.run(this, () -> from.apply(number), page -> arrived(asked, number, page), failure -> {
            asked.failed(number);
            failed(failure);
        });
    }

    private void arrived(Lines of, int number, Page<AccountId> page) {
        int before = of.size();
        of.arrived(number, page);
        if (of == all) {
            told.accept(all);
        }
        if (lines == of && of.size() != before) {
            show(of, whenEmpty());
        } else if (lines == of) {
            redraw();
        }
    }

    private void read(AccountId account) {
        reads.run(this, () -> reads.accounts().row(store, account), this::arrived, failure -> {
            rows.failed(account);
            if (!(failure instanceof FastSpringException.RequestRefused)) {
                // Whatever stopped this row stops the others too; no call is made for nothing.
                inView.stream()
                        .map(lines::at)
                        .filter(Objects::nonNull)
                        .filter(this::unread)
                        .forEach(rows::failed);
                queue.dropAll();
                failed(failure);
            }
            redraw();
            queue.done(account);
        });
    }

    private boolean unread(AccountId account) {
        return rows.of(account) instanceof State.Waiting;
    }

    private void arrived(AccountRow row) {
        rows.read(row);
        inView.stream()
                .filter(line -> row.id().equals(lines.at(line)))
                .findFirst()
                .ifPresent(grid.getDataProvider()::refreshItem);
        queue.done(row.id());
    }

    private void failed(Exception failure) {
        problem.removeAll();
        problem.add(new Problem(failure, this::again));
        problem.setVisible(true);
    }

    private void again() {
        problem.setVisible(false);
        rows.forgive();
        paged.ask(new Line(0)).ifPresent(this::readPage);
        redraw();
    }

    private void redraw() {
        List.copyOf(inView).forEach(grid.getDataProvider()::refreshItem);
    }
}
