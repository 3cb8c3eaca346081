package io.storefleet.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.team.Mailer;
import io.storefleet.team.StoreNames;
import io.storefleet.team.Team;
import io.storefleet.team.Team.TeamMember;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** The team page: who is in, what they may do, who is invited. */
@Route(Places.PREFIX + "/team")
@PermitAll
class TeamView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Team team;
    private final transient Mailer mailer;
    private final transient ObjectProvider<StoreNames> storeNames;
    private final Grid<TeamMember> members = new Grid<>();
    private final InvitationGrid invitations;
    private transient TeamWords words = new TeamWords(this, Map.of());

    TeamView(Team team, Mailer mailer, ObjectProvider<StoreNames> storeNames) {
        this.team = team;
        this.mailer = mailer;
        this.storeNames = storeNames;
        title(getTranslation("team.title"));
        var invite = new Button(getTranslation("team.invite"), click -> openInvite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        actions(invite);
        invitations = new InvitationGrid(invitation -> {
            team.revoke(invitation.id());
            Notices.done(getTranslation("team.revoked", invitation.email()));
            refresh();
        });
        columns();
        body(members, invitations);
    }

    private void columns() {
        members.setSelectionMode(Grid.SelectionMode.NONE);
        members.addComponentColumn(TeamView::person)
                .setHeader(getTranslation("team.column.member"))
                .setFlexGrow(2);
        members.addColumn(member -> words.roles(member.given())).setHeader(getTranslation("team.column.role"));
        members.addColumn(member -> words.reach(member.given())).setHeader(getTranslation("team.column.stores"));
        members.addColumn(member -> words.time(member.lastSeenAt())).setHeader(getTranslation("team.column.seen"));
        members.addComponentColumn(this::buttons).setAutoWidth(true).setFlexGrow(0);
        Lists.cards(
                members,
                member -> Lists.card(
                        member.name(),
                        new Span(member.email()),
                        new Span(words.roles(member.given())),
                        new Span(words.reach(member.given())),
                        buttons(member)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        if (event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Places.NEW)
                .isPresent()) {
            openInvite();
        }
    }

    private void refresh() {
        words = new TeamWords(this, stores());
        var all = team.members();
        members.setItems(all);
        note(getTranslation("team.count", all.size()));
        invitations.show(team.invitations(), words);
    }

    private Map<StoreId, String> stores() {
        var names = storeNames.getIfAvailable();
        return names == null ? Map.of() : names.names();
    }

    private static Div person(TeamMember member) {
        var name = new Div(member.name());
        name.addClassName("sf-strong");
        var email = new Div(member.email());
        email.addClassName("sf-quiet");
        return new Div(name, email);
    }

    private Div buttons(TeamMember member) {
        var change = new Button(getTranslation("team.change"), click -> openChange(member));
        change.setAriaLabel(getTranslation("team.change.title", member.name()));
        var remove = new Button(getTranslation("team.remove"), click -> confirmRemoval(member));
        remove.setAriaLabel(getTranslation("team.remove.title", member.name()));
        var row = new Div(change, remove);
        row.addClassName("sf-row");
        return row;
    }

    private void openInvite() {
        var dialog = new InviteDialog(stores(), mailer.delivers(), (email, role, scope) -> {
            var invited = team.invite(email, role, scope);
            refresh();
            return invited;
        });
        dialog.open();
    }

    private void openChange(TeamMember member) {
        new ChangeDialog(member, stores(), (role, scope) -> {
                    team.change(member.id(), role, scope);
                    Notices.done(getTranslation("team.changed", member.name()));
                    refresh();
                })
                .open();
    }

    private void confirmRemoval(TeamMember member) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("team.remove.title", member.name()));
        question.setText(getTranslation("team.remove.text"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("uikit.cancel"));
        question.setConfirmText(getTranslation("team.remove.submit", member.name()));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirm -> remove(member));
        question.open();
    }

    private void remove(TeamMember member) {
        if (new FieldProblems().run(this, () -> team.remove(member.id()))) {
            Notices.done(getTranslation("team.removed", member.name()));
            refresh();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.title") + " · Storefleet";
    }
}
