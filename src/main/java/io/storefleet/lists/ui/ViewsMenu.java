package io.storefleet.lists.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.lists.ListProblem;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListView;
import io.storefleet.lists.ListView.Draft;
import io.storefleet.lists.ListViewProblem;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Notices;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The saved views of a kind of list: one is looked through, or what is looked at now is saved. */
final class ViewsMenu extends MenuBar {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 255;

    private final transient ListDesk desk;
    private final String kind;
    private final transient Supplier<ListRequest> now;
    private final transient Consumer<@Nullable ListView> chosen;
    private final MenuItem root;
    private transient @Nullable ListView current;

    /** @param now what is looked at. @param chosen the view to look through, null for the list as it is without one */
    ViewsMenu(ListDesk desk, String kind, Supplier<ListRequest> now, Consumer<@Nullable ListView> chosen) {
        this.desk = desk;
        this.kind = kind;
        this.now = now;
        this.chosen = chosen;
        addThemeNames("dropdown-indicators");
        root = addItem("");
        draw();
    }

    /** The view that is looked through. */
    void current(@Nullable ListView view) {
        current = view;
        draw();
    }

    @Nullable ListView current() {
        return current;
    }

    private void draw() {
        var view = current;
        root.removeAll();
        root.add(new Span(view == null ? getTranslation("lists.views") : view.name()));
        root.setAriaLabel(getTranslation("lists.views"));
        var menu = root.getSubMenu();
        menu.removeAll();
        var all = desk.kept().views().of(kind);
        for (var each : all) {
            var name = each.draft().shared() ? getTranslation("lists.view.shared", each.name()) : each.name();
            var item = menu.addItem(name, click -> chosen.accept(each));
            item.setCheckable(true);
            item.setChecked(view != null && each.id().equals(view.id()));
        }
        if (all.isEmpty()) {
            menu.addItem(getTranslation("lists.view.none")).setEnabled(false);
        }
        menu.addSeparator();
        menu.addItem(getTranslation("lists.view.save"), click -> ask(null));
        if (view != null) {
            if (view.changeable()) {
                menu.addItem(getTranslation("lists.view.change"), click -> ask(view));
                menu.addItem(getTranslation("lists.view.delete"), click -> askDelete(view));
            }
            menu.addItem(getTranslation("lists.view.leave"), click -> chosen.accept(null));
        }
    }

    /** Asks for a name, and for the view's new content where there is one already. */
    private void ask(@Nullable ListView before) {
        var name = new TextField(getTranslation("lists.view.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        name.setValue(before == null ? "" : before.name());
        var shared = new Checkbox(getTranslation("lists.view.share"));
        shared.setValue(before != null && before.draft().shared());
        shared.setVisible(desk.shares());
        var hint = QueryBar.quiet(getTranslation("lists.view.hint"));
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                getTranslation(before == null ? "lists.view.save.title" : "lists.view.change.title"),
                getTranslation("lists.view.confirm"),
                () -> save(before, new Draft(name.getValue(), shared.getValue(), now.get()), dialog[0]),
                name,
                shared,
                hint);
        dialog[0].open();
        name.focus();
    }

    private void save(@Nullable ListView before, Draft draft, DialogForm dialog) {
        try {
            var id = before == null ? desk.kept().views().save(draft) : before.id();
            if (before != null) {
                desk.kept().views().change(id, draft);
            }
            dialog.close();
            Notices.done(getTranslation("lists.view.saved"));
            chosen.accept(desk.kept().views().get(id));
        } catch (ListViewProblem problem) {
            dialog.problem(getTranslation(problem.messageKey()));
        } catch (ListProblem problem) {
            dialog.problem(getTranslation("lists.view.problem.query"));
        }
    }

    private void askDelete(ListView view) {
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                        getTranslation("lists.view.delete.title"),
                        getTranslation("lists.view.delete"),
                        () -> {
                            desk.kept().views().delete(view.id());
                            dialog[0].close();
                            chosen.accept(null);
                        },
                        new Span(getTranslation(
                                view.draft().shared() ? "lists.view.delete.shared" : "lists.view.delete.text",
                                view.name())))
                .dangerous();
        dialog[0].open();
    }
}
