/** What is attached to an application: uploaded straight to a bucket, and read by nobody before it has been scanned. */
@NullMarked
package no.endorinn.grants.files;

import org.jspecify.annotations.NullMarked;
