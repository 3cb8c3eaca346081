package io.storefleet.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.storefleet.team.Team.OpenInvitation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Invitations nobody has answered yet; hidden while there are none. */
final class InvitationGrid extends Div {

    private static final long serialVersionUID = 1L;

    private final Grid<OpenInvitation> grid = new Grid<>();
    private transient TeamWords words = new TeamWords(this, Map.of());

    InvitationGrid(Consumer<OpenInvitation> revoke) {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(OpenInvitation::email)
                .setHeader(getTranslation("team.column.invited"))
                .setFlexGrow(2);
        grid.addColumn(one -> words.roles(List.of(one.given()))).setHeader(getTranslation("team.column.role"));
        grid.addColumn(one -> words.reach(List.of(one.given()))).setHeader(getTranslation("team.column.stores"));
        grid.addColumn(OpenInvitation::invitedBy).setHeader(getTranslation("team.column.inviter"));
        grid.addColumn(one -> words.time(one.expiresAt())).setHeader(getTranslation("team.column.expires"));
        grid.addComponentColumn(one -> button(one, revoke)).setAutoWidth(true).setFlexGrow(0);
        add(new H2(getTranslation("team.invitations")), grid);
        setVisible(false);
    }

    void show(List<OpenInvitation> open, TeamWords inWords) {
        words = inWords;
        grid.setItems(open);
        setVisible(!open.isEmpty());
    }

    private Button button(OpenInvitation invitation, Consumer<OpenInvitation> revoke) {
        var button = new Button(getTranslation("team.revoke"), click -> revoke.accept(invitation));
        button.setAriaLabel(getTranslation("team.revoke.label", invitation.email()));
        return button;
    }
}
