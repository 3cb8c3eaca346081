package io.storefleet.jobs;

import java.time.Instant;

/**
 * Why a single row of a job did not end well.
 *
 * @param number from 1, in the order they were written
 * @param subject which row: a line or an id
 * @param code lower-case name of the problem
 * @param words more about it; may be empty
 */
public record JobProblem(long number, String subject, String code, String words, Instant at) {

    /** Without the words and the subject: they may name a person. */
    @Override
    public String toString() {
        return "JobProblem[" + number + ", " + code + "]";
    }
}
