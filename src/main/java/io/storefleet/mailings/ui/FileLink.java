package io.storefleet.mailings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.storefleet.mailings.MailFile;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import java.io.IOException;
import java.util.function.Supplier;

/** A file to download; each request asks for the right again and is on record. */
final class FileLink extends Anchor {

    private static final long serialVersionUID = 1L;
    private static final int REFUSED = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNFIT = 409;

    FileLink(String label, Supplier<MailFile> file) {
        setHref((DownloadEvent event) -> answer(file, event));
        getElement().setAttribute("download", true);
        var button = new Button(label);
        button.setTabIndex(-1);
        add(button);
    }

    private static void answer(Supplier<MailFile> file, DownloadEvent event) throws IOException {
        MailFile download;
        try {
            download = file.get();
        } catch (NothingHereException gone) {
            event.getResponse().setStatus(NOT_FOUND);
            return;
        } catch (RightRefusedException refused) {
            event.getResponse().setStatus(REFUSED);
            return;
        } catch (MailingProblem unfit) {
            event.getResponse().setStatus(UNFIT);
            return;
        }
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setFileName(download.fileName());
        event.setContentType(download.contentType());
        download.writeTo(event.getOutputStream());
    }
}
