// Answers calls of TensorFlow.js's conv2dTranspose, a line of JSON each, until the input ends.
// Arguments: the file of the library's build.
'use strict';
const readline = require('node:readline');
const tf = require(require('node:path').resolve(process.argv[2]));

function result(call) {
  const x = tf.tensor4d(call.x, call.xShape);
  const w = tf.tensor4d(call.w, call.wShape);
  if (!call.layer) {
    return tf.conv2dTranspose(x, w, call.outputShape, call.strides, call.pad);
  }
  const layer = tf.layers.conv2dTranspose({
    filters: 1, kernelSize: call.wShape.slice(0, 2), strides: call.strides, padding: call.pad,
    dilationRate: call.dilations, useBias: false, weights: [w],
  });
  return layer.apply(x);
}

function answer(call) {
  try {
    return tf.tidy(() => {
      const y = result(call);
      // JSON has no NaN; a value that is read from behind the input is one.
      return {shape: y.shape, values: Array.from(y.dataSync(), v => Number.isFinite(v) ? v : String(v))};
    });
  } catch (refused) {
    return {error: refused.name, message: refused.message};
  }
}

tf.setBackend('cpu').then(() => {
  readline.createInterface({input: process.stdin})
      .on('line', line => process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\n'));
});
