package crosscheck.explanation;

import crosscheck.verdict.Status;

/**
 * What TensorFlow did just now.
 *
 * @param kernelPath the path on which it ran
 * @param asked the output's size that it was asked for, or the image that the forward convolution
 *     was given
 * @param status how that compares with the closed form
 * @param observed what happened
 * @param cause why that is not as it must be, in a sentence with its name and its way out; empty if
 *     it is, or if no cause is known
 */
record OpAnswer(String kernelPath, String asked, Status status, String observed, String cause) {}
