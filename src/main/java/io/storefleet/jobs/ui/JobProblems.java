package io.storefleet.jobs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.storefleet.jobs.JobDesk;
import io.storefleet.jobs.JobProblem;
import io.storefleet.jobs.JobView;

/** The rows of a job that did not end well: the first ones, more on demand, all of them as a file. */
final class JobProblems extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;

    private final transient JobDesk desk;
    private final H2 title = new H2();
    private final NativeTable table = new NativeTable();
    private final Button more = new Button();
    private transient JobView job;
    private long last;

    JobProblems(JobDesk desk, JobView job) {
        this.desk = desk;
        this.job = job;
        addClassName("sf-stack");
        var head = new Div(title, new ProblemLink(desk, job.id()));
        head.addClassNames("sf-row", "sf-spread");
        table.addClassNames("sf-table", "sf-problems");
        table.getHead()
                .add(row(
                        new NativeTableHeaderCell(getTranslation("jobs.problems.subject")),
                        new NativeTableHeaderCell(getTranslation("jobs.problems.words"))));
        more.setText(getTranslation("jobs.problems.more"));
        more.addClickListener(click -> readOn());
        add(head, table, more);
        show(job);
    }

    void show(JobView view) {
        job = view;
        setVisible(view.problems() > 0);
        title.setText(getTranslation("jobs.problems", view.problems()));
        if (last < PAGE && last < view.problems()) {
            readOn();
        }
        more.setVisible(last < view.problems());
    }

    private void readOn() {
        // As many as are missing of this page: the job may still be writing more.
        var rows = desk.problems(job.id(), last, (int) (PAGE - last % PAGE));
        for (var each : rows) {
            table.getBody().add(row(new NativeTableCell(each.subject()), words(each)));
            last = each.number();
        }
        more.setVisible(!rows.isEmpty() && last < job.problems());
    }

    private NativeTableCell words(JobProblem problem) {
        return new NativeTableCell(JobWords.problem(this, problem));
    }

    private static NativeTableRow row(Component... cells) {
        var row = new NativeTableRow();
        row.add(cells);
        return row;
    }
}
