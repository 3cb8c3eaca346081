package io.storefleet.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkDownload;
import io.storefleet.links.LinkResults;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import java.io.IOException;

/** The download of a run; each request asks for the right again and is on record. */
final class CsvLink extends Anchor {

    private static final long serialVersionUID = 1L;
    private static final int REFUSED = 403;
    private static final int NOT_FOUND = 404;

    CsvLink(LinkResults results, LinkBatchId batch) {
        setHref((DownloadEvent event) -> answer(results, batch, event));
        getElement().setAttribute("download", true);
        var button = new Button(getTranslation("links.download"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setTabIndex(-1);
        add(button);
    }

    private static void answer(LinkResults results, LinkBatchId batch, DownloadEvent event) throws IOException {
        LinkDownload download;
        try {
            download = results.download(batch);
        } catch (NothingHereException gone) {
            event.getResponse().setStatus(NOT_FOUND);
            return;
        } catch (RightRefusedException refused) {
            event.getResponse().setStatus(REFUSED);
            return;
        }
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setFileName(download.fileName());
        event.setContentType("text/csv; charset=utf-8");
        download.writeTo(event.getOutputStream());
    }
}
