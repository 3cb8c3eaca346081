package io.storefleet.lists.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.storefleet.jobs.JobView;
import io.storefleet.lists.ListExport;
import io.storefleet.lists.ListExport.Format;
import io.storefleet.lists.ListFile;
import io.storefleet.lists.ListRequest;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Places;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the list that is looked at down as a file, and gives the files that are there. */
final class ExportDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REFUSED = 403;
    private static final int NOT_FOUND = 404;
    private static final String LATER = "return new Promise(done => setTimeout(done, 1500))";

    private final transient ListDesk desk;
    private final transient ListWords words;
    private final transient ListRequest list;
    private final Div files = new Div();

    ExportDialog(ListDesk desk, ListRequest list) {
        this.desk = desk;
        this.list = list;
        this.words = new ListWords(this, desk.lists().kind(list.kind()));
        setHeaderTitle(getTranslation("lists.export.title"));
        setWidth("min(560px, 94vw)");
        files.addClassNames("sf-stack", "sf-list-files");
        files.getElement().setAttribute("aria-live", "polite");
        var hint = QueryBar.quiet(getTranslation("lists.export.hint"));
        var body = new Div(hint, files);
        body.addClassName("sf-stack");
        add(body);
        var start = new Button(getTranslation("lists.export.start"), click -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()), start);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        draw();
    }

    private void start() {
        desk.kept().exports().start(list, getTranslation("lists.export.job", words.of("title")));
        draw();
    }

    /** While a file is being written, the dialog looks again after a while. */
    private void draw() {
        var all = desk.kept().exports().mine(list.kind());
        var jobs = desk.kept().jobs().findAll(all.stream().map(ListExport::job).toList()).stream()
                .collect(Collectors.toMap(JobView::id, Function.identity()));
        files.removeAll();
        all.forEach(each -> files.add(line(each, jobs)));
        if (all.isEmpty()) {
            files.add(QueryBar.quiet(getTranslation("lists.export.none")));
        }
        if (all.stream().anyMatch(each -> !each.complete())) {
            getElement().executeJs(LATER).then(later -> {
                if (isAttached()) {
                    draw();
                }
            });
        }
    }

    private Component line(ListExport export, Map<JobId, JobView> jobs) {
        var formats = Formats.here();
        var what = new Div(
                new Span(getTranslation("lists.totals.rows", export.rows())),
                QueryBar.quiet(getTranslation(
                        "lists.export.until",
                        formats.shortTime(export.created()),
                        formats.shortTime(export.expires()))));
        what.addClassNames("sf-grow", "sf-list-file");
        var line = new Div(what);
        line.addClassName("sf-row");
        if (export.complete()) {
            List.of(Format.CSV, Format.XLSX).forEach(format -> line.add(file(export, format)));
        } else {
            line.add(state(export, jobs.get(export.job())));
        }
        var away = new Button(VaadinIcon.TRASH.create(), click -> {
            desk.kept().exports().delete(export.id());
            draw();
        });
        away.addClassName("sf-icon-button");
        away.setAriaLabel(getTranslation("lists.export.delete"));
        away.setTooltipText(getTranslation("lists.export.delete"));
        line.add(away);
        return line;
    }

    private Component state(ListExport export, @Nullable JobView job) {
        var link = new Anchor(Places.here().job(export.job().value()), getTranslation("lists.export.writing"));
        link.setRouterIgnore(false);
        return job == null ? new Span(getTranslation("lists.export.writing")) : link;
    }

    private Anchor file(ListExport export, Format format) {
        var anchor = new Anchor();
        anchor.setHref((DownloadEvent event) -> answer(export, format, event));
        anchor.getElement().setAttribute("download", true);
        var button = new Button(format.name());
        button.setTabIndex(-1);
        anchor.getElement().setAttribute("aria-label", getTranslation("lists.export.as", format.name()));
        anchor.add(button);
        return anchor;
    }

    private void answer(ListExport export, Format format, DownloadEvent event) throws IOException {
        ListFile file;
        try {
            file = desk.kept().exports().file(export.id(), format);
        } catch (NothingHereException gone) {
            event.getResponse().setStatus(NOT_FOUND);
            return;
        } catch (RightRefusedException refused) {
            event.getResponse().setStatus(REFUSED);
            return;
        }
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setFileName(file.fileName());
        event.setContentType(file.contentType());
        file.writeTo(event.getOutputStream());
    }
}
