package io.storefleet.mailings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.mailings.Template;
import io.storefleet.mailings.TemplateId;
import io.storefleet.mailings.TemplateProblem;
import io.storefleet.mailings.Templates;
import io.storefleet.uikit.DetailClose;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.ListDetail;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The agency's templates: a list, and beside it the one that is written with how it reads. */
@Route(Places.PREFIX + "/templates")
@PermitAll
class TemplatesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Templates templates;
    private final Grid<Template> grid = new Grid<>();
    private final ListDetail split = new ListDetail(this::leave);
    private @Nullable TemplateForm open;

    TemplatesView(Templates templates) {
        this.templates = templates;
        title(getTranslation("mailings.templates"));
        grid.addColumn(each -> each.content().name()).setHeader(getTranslation("mailings.field.name"));
        grid.addColumn(this::languages).setHeader(getTranslation("mailings.column.languages"));
        grid.addColumn(this::kind).setHeader(getTranslation("mailings.column.kind"));
        grid.addColumn(each -> Formats.here().shortTime(each.changed()))
                .setHeader(getTranslation("mailings.column.changed"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Lists.cards(grid, each -> Lists.card(each.content().name(), new Span(languages(each)), new Span(kind(each))));
        grid.setEmptyStateText(getTranslation("mailings.empty.title"));
        Lists.opens(grid, each -> unlessTyped(() -> open(each.id(), each)));
    }

    private String languages(Template template) {
        return template.content().texts().keySet().stream()
                .sorted()
                .map(language -> MailWords.language(this, language))
                .collect(Collectors.joining(", "));
    }

    private String kind(Template template) {
        return getTranslation(template.content().service() ? "mailings.kind.service" : "mailings.kind.news");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
        if (templates.writable()
                && event.getLocation().getQueryParameters().getParameters().containsKey(Places.NEW)) {
            open(null, null);
        }
    }

    private void show() {
        var all = templates.list();
        var make = new Button(getTranslation("mailings.new"), click -> unlessTyped(() -> open(null, null)));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setVisible(templates.writable());
        if (all.isEmpty() && !split.isOpen()) {
            actions();
            body(new EmptyState(getTranslation("mailings.empty.title"), getTranslation("mailings.empty.text"), make));
            return;
        }
        actions(make);
        grid.setItems(all);
        split.list(grid);
        body(split);
    }

    private void open(@Nullable TemplateId id, @Nullable Template template) {
        var form = new TemplateForm(templates);
        if (template != null) {
            form.show(template.content());
        }
        var keep = new Button(getTranslation("mailings.keep"), click -> keep(id, form));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(keep);
        if (id != null && templates.writable()) {
            var remove = new Button(getTranslation("mailings.remove"), click -> askRemove(id));
            remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            buttons.add(remove);
        }
        if (!templates.writable()) {
            form.lock();
        }
        buttons.addClassName("sf-row");
        keep.setVisible(templates.writable());
        var name = template == null
                ? getTranslation("mailings.new")
                : template.content().name();
        var head = new Div(new H2(name), new DetailClose(this::leave));
        head.addClassName("sf-detail-head");
        var content = new Div(head, buttons, form);
        content.addClassNames("sf-detail-body", "sf-stack");
        split.open(getTranslation("mailings.template"), content);
        form.kept();
        open = form;
        show();
        form.focus();
    }

    private void keep(@Nullable TemplateId id, TemplateForm form) {
        try {
            if (id == null) {
                templates.add(form.read());
            } else {
                templates.change(id, form.read());
            }
            Notices.done(getTranslation("mailings.kept"));
            close();
        } catch (TemplateProblem problem) {
            form.mark(problem.faults());
        }
    }

    private void askRemove(TemplateId id) {
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                        getTranslation("mailings.remove.title"),
                        getTranslation("mailings.remove.confirm"),
                        () -> {
                            dialog[0].close();
                            templates.remove(id);
                            close();
                        },
                        new Span(getTranslation("mailings.remove.text")))
                .dangerous();
        dialog[0].open();
    }

    private void leave() {
        unlessTyped(this::close);
    }

    /** What was typed and not saved goes only when the person says so. */
    private void unlessTyped(Runnable next) {
        var form = open;
        if (form == null || !templates.writable() || !form.changed()) {
            next.run();
            return;
        }
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                        getTranslation("mailings.discard.title"),
                        getTranslation("mailings.discard.confirm"),
                        () -> {
                            dialog[0].close();
                            next.run();
                        },
                        new Span(getTranslation("mailings.discard.text")))
                .dangerous();
        dialog[0].open();
    }

    private void close() {
        open = null;
        split.close();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mailings.templates");
    }
}
