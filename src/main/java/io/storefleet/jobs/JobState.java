package io.storefleet.jobs;

/** Where a job stands. */
public enum JobState {
    /** Not begun, or waiting for its next time. */
    WAITING,
    /** Begun; a worker holds it or will take its next slice at once. */
    RUNNING,
    /** Stopped by a person or by a reason that a person can remove; a slice under way still finishes. */
    PAUSED,
    /** To be cancelled as soon as the slice under way has ended. */
    CANCELLING,
    CANCELLED,
    DONE,
    /** Given up after too many errors. */
    FAILED;

    /** Whether nothing more will happen to the job. */
    public boolean ended() {
        return this == CANCELLED || this == DONE || this == FAILED;
    }
}
