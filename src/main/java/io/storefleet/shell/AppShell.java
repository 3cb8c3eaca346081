package io.storefleet.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the browser gets: theme, styles, push and the small client script. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("storefleet.css")
@JsModule("./storefleet.ts")
// Requests stay ordinary requests, so that the filter binds their tenant; only the server's news come by WebSocket.
@Push(transport = Transport.WEBSOCKET_XHR)
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "icon.svg", "any");
    }
}
