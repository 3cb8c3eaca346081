/** The page of jobs. */
@NullMarked
package io.storefleet.jobs.ui;

import org.jspecify.annotations.NullMarked;
